import { ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import { clearedAfterSeconds } from '../clipboard-guard.ts';
import type { WindowParts } from '../window-parts.ts';

export const screenCalls = ({ hiding, shield, clipboard, mender, uncover }: WindowParts) => {
  const state = () => ok({ hidden: hiding.isHidden(), restarted: mender.wasRestarted(), shielded: shield.isOn() });
  return {
    'screen.state': state,
    'screen.drawn': ({ quietTitle }) => {
      hiding.setQuietTitle(quietTitle);
      mender.settled();
      uncover();
      return ok({});
    },
    'screen.hide': () => {
      hiding.hide();
      return state();
    },
    'screen.covered': () => {
      uncover();
      return ok({});
    },
    'screen.back': () => {
      hiding.back();
      return state();
    },
    'screen.shield': ({ on }) => {
      shield.set(on);
      return state();
    },
    'screen.copied': async ({ where }) => {
      await clipboard.note(where);
      return ok({ clearedAfterSeconds });
    },
  } satisfies Partial<Handlers>;
};
