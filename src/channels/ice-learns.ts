import type { ChannelId } from './channel.ts';

/** How soon ICE and DHS learn what a channel is told; its sentence is `consent.learns.<value>` in the catalogue. */
export type IceLearns = 'at-once' | 'probably' | 'perhaps';

const table: Readonly<Record<ChannelId, IceLearns>> = {
  opr: 'at-once',
  fod: 'at-once',
  psa: 'at-once',
  operator: 'at-once',
  grv: 'at-once',
  dril: 'at-once',
  oig: 'probably',
  crcl: 'probably',
  oido: 'probably',
  cbpopr: 'probably',
  cong: 'probably',
  orr: 'probably',
  le: 'perhaps',
  cps: 'perhaps',
  aps: 'perhaps',
  fbi: 'perhaps',
  crt: 'perhaps',
  cons: 'perhaps',
  rcc: 'perhaps',
  hhsoig: 'perhaps',
  'state-ag': 'perhaps',
};

/** Whether ICE learns at once, probably, or perhaps; nobody can promise that it does not. */
export const iceLearns = (channel: ChannelId): IceLearns => table[channel];
