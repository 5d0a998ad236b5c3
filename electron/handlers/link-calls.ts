import { fail, ok } from '../../src/base/result.ts';
import type { SuggestedLink } from '../../src/bridge/calls/link-calls.ts';
import { suggestLinks, suggestLinksFor } from '../../src/interview/linked-cases.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';

/** Comparing waits so long for interviews that were just changed. */
const patience = 300;
const mostSuggestions = 30;

export const linkCalls = ({ withVault, digestWork, settings }: House) =>
  ({
    'links.of': async ({ id }) => {
      const left = await digestWork.settle(patience);
      if (!left.ok) return left;
      return withVault(({ interviews, digests, links }) => {
        const [list, cases, decided] = [interviews.list(), digests.cases(), links.of(id)];
        if (!list.ok) return list;
        if (!cases.ok) return cases;
        if (!decided.ok) return decided;
        if (!list.value.some((each) => each.id === id)) return fail({ code: 'not-found' });
        const names = new Map(list.value.map((each) => [each.id, each.codeName]));
        const settled = new Set(decided.value.map((each) => each.id));
        const own = cases.value.find((each) => each.id === id);
        const suggested = (own ? suggestLinksFor(own, cases.value) : [])
          .filter(({ other }) => !settled.has(other) && names.has(other))
          .slice(0, mostSuggestions)
          .map(({ other, strength, grounds }): SuggestedLink => {
            const ownWords = grounds.map(({ reason, one }) => ({ reason, words: one }));
            return { id: other, codeName: names.get(other) ?? '', strength, grounds: ownWords };
          });
        return ok({ decided: decided.value, suggested, left: left.value });
      });
    },
    'links.decide': ({ id, other, verdict }) =>
      withVault(({ links }) => {
        const decided = links.decide([id, other], verdict, settings.read().interviewer);
        return decided.ok ? ok({}) : decided;
      }),
    'links.pattern': ({ id }) =>
      withVault(({ links }) => {
        const pattern = links.pattern(id);
        return pattern.ok ? ok({ pattern: pattern.value }) : pattern;
      }),
    'links.waiting': () =>
      withVault(({ digests, links }) => {
        const [cases, decided] = [digests.cases(), links.decided()];
        if (!cases.ok) return cases;
        if (!decided.ok) return decided;
        const settled = new Set(decided.value.map((pair) => pair.join(' ')));
        const counts: Record<string, number> = {};
        for (const { one, other } of suggestLinks(cases.value)) {
          if (settled.has(`${one} ${other}`)) continue;
          for (const id of [one, other]) counts[id] = (counts[id] ?? 0) + 1;
        }
        return ok({ counts });
      }),
  }) satisfies Partial<Handlers>;
