/** The calendar day on this laptop, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time zone of this laptop; it decides the day only while the facility's zone is not known. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
