import type { ExchangeUnit } from '../../src/i18n/exchange.ts';

type Units = Readonly<Record<string, readonly ExchangeUnit[]>>;

/** Writes the units of each catalogue, and says how many there are. */
export function writeExchange(file: string, language: string, unitsByCatalogue: Units): Promise<number>;

/** The units of each catalogue that a file brings back. */
export function readExchange(file: string, language: string): Promise<Units>;
