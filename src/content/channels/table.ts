import type { Channel } from '../../channels/channel.ts';
import { cbpopr, crcl, oido, oig, opr } from './dhs-offices.ts';
import { fod } from './field-offices.ts';
import { dril, grv, operator, psa } from './ice-and-facility.ts';
import { crt, fbi, le, stateAg } from './law-enforcement.ts';
import { aps, cong, cons, cps, hhsoig, orr, rcc } from './protection-and-support.ts';

/** Every body that can receive a report, in the order of the channel ids. */
export const channels: readonly Channel[] = [
  opr,
  oig,
  fod,
  psa,
  operator,
  le,
  crcl,
  oido,
  cbpopr,
  cps,
  aps,
  orr,
  fbi,
  crt,
  cong,
  cons,
  rcc,
  grv,
  dril,
  hhsoig,
  stateAg,
];
