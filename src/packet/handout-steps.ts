import { sayPoint } from '../i18n/days.ts';
import { sayList } from '../i18n/lists.ts';
import type { Decision } from '../routing/decision.ts';
import type { Headline } from '../routing/headline.ts';
import { planPath } from '../routing/path-plan.ts';
import type { HandoutMaterial } from './handout.ts';
import type { Voice } from './handout-voice.ts';
import type { Block, Span } from './packet.ts';

/** Reports that were made, each office once; the discreet handout names no days. */
function reportsMade({ decision, discreet, tongue }: HandoutMaterial, voice: Voice): readonly string[] {
  const made = (decision.facts.reportedAlready ?? []).map(({ channel, on }) =>
    on === undefined || discreet
      ? voice.office(channel)
      : `${voice.office(channel)} (${sayPoint(on, tongue.language)})`,
  );
  return [...new Set(made)];
}

const strong = (spans: readonly Span[]): readonly Span[] => spans.map((span) => ({ ...span, strong: true as const }));

/** True when there is a way to show: somebody must be told, or somebody chooses. */
export const hasWay = (decision: Decision): boolean =>
  !decision.noFiling && decision.mustTell.length + decision.firstChoice.length > 0;

/** The way of a report as steps, with the one at which the person stands marked. */
export function stepsBlock(material: HandoutMaterial, line: Headline, voice: Voice): Block {
  const reports = reportsMade(material, voice);
  const step = (title: readonly Span[], text: readonly Span[], here: boolean): readonly Span[] => [
    ...strong(title),
    ...(here ? [voice.span('\n'), ...strong(voice.say('step.here'))] : []),
    voice.span('\n'),
    ...text,
  ];
  const told = [
    ...(line.oneOf.length > 0 ? [voice.offices(line.oneOf, true)] : []),
    ...line.tell.map(voice.office),
    ...(line.police ? [voice.office('le')] : []),
  ];
  const usual = line.usually.filter((channel) => !line.firstChoice.includes(channel));
  const sentTo = voice.say('step.sent-to', { offices: sayList(reports, material.tongue.language) });
  const isSent = reports.length > 0;
  const at = planPath(material.decision, line)?.stations.find(({ here }) => here)?.id ?? 'start';
  const hasFirst = line.firstChoice.length > 0;
  const atIntake = at === 'intake' || (at === 'first' && !hasFirst);
  return {
    kind: 'list',
    ordered: true,
    look: 'steps',
    items: [
      step(voice.say('step.start'), isSent ? sentTo : voice.say('step.nothing-sent'), at === 'start'),
      ...(told.length > 0 ? [step(voice.say('step.told'), [voice.span(told.join('\n+ '))], atIntake)] : []),
      ...(hasFirst
        ? [
            step(
              voice.say('step.first'),
              [voice.span(`${voice.offices(line.firstChoice)}\n`), ...voice.say('step.first-then')],
              at === 'first',
            ),
          ]
        : []),
      ...(usual.length > 0 ? [step(voice.say('step.usual'), [voice.span(voice.offices(usual))], at === 'usual')] : []),
    ],
  };
}
