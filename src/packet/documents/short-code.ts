/** A run of a SHA-256 short enough to be compared by eye: `3F2A-91C0-77DE`. */
export const shortCode = (sha256: string): string => (sha256.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
