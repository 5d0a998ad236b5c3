/** Bytes of a file; a list of ICE has about half a megabyte, and unpacks to a few. */
export const largestFile = 20_000_000;
/** Bytes that all texts of a workbook may unpack to. */
export const largestUnpacked = 60_000_000;
export const [mostSheets, mostRows, mostColumns, longestCell] = [40, 20_000, 200, 1000] as const;
