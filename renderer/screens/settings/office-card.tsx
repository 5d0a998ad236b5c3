import { useState } from 'react';
import type { Settings } from '../../../src/bridge/calls/settings-calls.ts';
import { channelKey } from '../../../src/i18n/content-key.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useWriteSettings } from '../../queries.ts';
import { useRuleBook } from '../../rule-book.ts';
import { Choose } from '../../ui/choose.tsx';
import { Field, LinesField, Tick } from '../../ui/field.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kept } from './kept.tsx';
import { Workers } from './workers.tsx';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

type Part = { readonly settings: Settings; readonly write: ReturnType<typeof useWriteSettings> };

function Zone({ settings, write }: Part) {
  const text = useText();
  const known = zones.includes(settings.timeZone) || settings.timeZone === '' ? zones : [...zones, settings.timeZone];
  const items = known.map((id) => ({ id, name: id.replaceAll('_', ' '), language: 'en', direction: 'ltr' as const }));
  return (
    <div className="field">
      <Choose
        label={text('settings.zone')}
        items={[{ id: 'laptop', name: text('settings.zone-laptop') }, ...items]}
        chosen={settings.timeZone === '' ? 'laptop' : settings.timeZone}
        onChoose={(id) => write.mutate({ timeZone: id === 'laptop' ? '' : id })}
      />
      <p className="field-hint">{text('settings.zone-hint')}</p>
    </div>
  );
}

/** Offices that stand first; those that take nothing any more are not offered. */
function FirstOffices({ settings, write }: Part) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const { channels } = useRuleBook();
  const chosen = settings.offices;
  return (
    <fieldset className="first-offices">
      <legend>{text('settings.offices')}</legend>
      <p className="field-hint">{text('settings.offices-hint')}</p>
      {channels
        .filter(({ status }) => status === 'active')
        .map(({ id, shortName }) => (
          <Tick
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(wanted) =>
              write.mutate({ offices: wanted ? [...chosen, id] : chosen.filter((each) => each !== id) })
            }
          >
            <Passage as="span" of={say(channelKey(id, 'shortName'), shortName)} />
          </Tick>
        ))}
    </fieldset>
  );
}

/** Who works here, and what stands on what is written. */
export function OfficeCard({ settings }: { readonly settings: Settings }) {
  const text = useText();
  const write = useWriteSettings();
  const [interviewer, setInterviewer] = useState(settings.interviewer);
  const [letterhead, setLetterhead] = useState(settings.letterhead);
  const papers = (['letter', 'a4'] as const).map((id) => ({ id, content: text(`settings.paper.${id}`) }));
  const workAs = (name: string) => {
    setInterviewer(name);
    const known = [name.trim(), ...settings.workers.filter((each) => each !== name.trim())].slice(0, 40);
    write.mutate({ interviewer: name, ...(name.trim() !== '' && { workers: known }) });
  };
  return (
    <div className="card">
      <Field
        label={text('settings.interviewer')}
        hint={text('settings.interviewer-hint')}
        value={interviewer}
        maxLength={200}
        onChange={setInterviewer}
        onBlur={() => interviewer !== settings.interviewer && workAs(interviewer)}
      />
      <Workers
        names={settings.workers.filter((name) => name !== settings.interviewer)}
        onChoose={workAs}
        onForget={(name) => write.mutate({ workers: settings.workers.filter((each) => each !== name) })}
      />
      <LinesField
        label={text('settings.letterhead')}
        hint={text('settings.letterhead-hint')}
        value={letterhead}
        maxLength={600}
        onChange={setLetterhead}
        onBlur={() => letterhead !== settings.letterhead && write.mutate({ letterhead })}
      />
      <Segmented
        label={text('settings.paper')}
        segments={papers}
        chosen={settings.paper}
        onChoose={(paper) => write.mutate({ paper })}
      />
      <Zone settings={settings} write={write} />
      <FirstOffices settings={settings} write={write} />
      <Kept of={write} />
    </div>
  );
}
