const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.constructor.name : typeof fault);

/** A bug is noted by its kind alone: its message may hold words of an interview. */
export const noteFault = (fault: unknown): void => void process.stderr.write(`constancia: fault (${nameOf(fault)})\n`);

/** Catches what nobody else caught, so that no dialog of the system shows it. */
export function catchFaults(): void {
  process.on('uncaughtException', noteFault);
  process.on('unhandledRejection', noteFault);
}
