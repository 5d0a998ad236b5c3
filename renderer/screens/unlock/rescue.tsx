import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { RescueFinding, RescueLook, SalvageReport } from '../../../src/bridge/calls/rescue-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { call, failureOf } from '../../bridge.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import './gate-foot.css';

const mendable = ['vault-damaged', 'vault-mismatch', 'vault-commits-missing'];

/** What stopped the vault from opening and, where it is damaged, the ways on. */
export function Rescue({ failure, passphrase }: { readonly failure: Failure; readonly passphrase: string }) {
  const look = useQuery({
    queryKey: ['vault', 'look', failure.code],
    queryFn: () => call('rescue.look', {}),
    enabled: mendable.includes(failure.code),
    gcTime: 0,
  });
  if (!mendable.includes(failure.code) || look.isError) return <Problem failure={failure} />;
  if (!look.data) return null;
  if (look.data.keys !== 'whole') return <KeysRescue look={look.data} />;
  return <DatabaseRescue look={look.data} passphrase={passphrase} failure={failure} />;
}

function KeysRescue({ look }: { readonly look: RescueLook }) {
  const text = useText();
  const restore = useMutation({ mutationFn: () => call('rescue.restore-keys', {}) });
  if (restore.isSuccess) {
    return (
      <Notice tone="good" live="status">
        <p>{text('rescue.keys-restored')}</p>
      </Notice>
    );
  }
  return (
    <div className="rescue">
      <Notice tone="danger" live="alert" title={text('rescue.keys-title')}>
        <p>{text(look.keyCopy ? 'rescue.keys-with-copy' : 'rescue.keys-without-copy')}</p>
      </Notice>
      {look.keyCopy && (
        <Button isDisabled={restore.isPending} onPress={() => restore.mutate()}>
          {text('rescue.restore-keys')}
        </Button>
      )}
      {restore.isError && <Problem failure={failureOf(restore.error)} />}
    </div>
  );
}

const titleOf = {
  whole: 'rescue.whole',
  missing: 'rescue.missing',
  damaged: 'rescue.damaged',
  'commits-missing': 'rescue.commits-missing',
} as const;

function Found({ finding }: { readonly finding: RescueFinding }) {
  const text = useText();
  const count = finding.kind === 'commits-missing' ? finding.count : 0;
  return (
    <Notice tone={finding.kind === 'whole' ? 'plain' : 'danger'} live="alert" title={text('rescue.title')}>
      <p>{text(titleOf[finding.kind], { count })}</p>
      <p>{text('rescue.nothing-changed')}</p>
    </Notice>
  );
}

type RescueProperties = { readonly look: RescueLook; readonly passphrase: string; readonly failure: Failure };

function DatabaseRescue({ look, passphrase, failure }: RescueProperties) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [report, setReport] = useState<SalvageReport>();
  const finding = useQuery({
    queryKey: ['vault', 'find'],
    queryFn: () => call('rescue.find', { passphrase }),
    gcTime: 0,
  });
  const enter = (state: { readonly exists: boolean; readonly open: boolean }) => client.setQueryData(['vault'], state);
  const asItIs = useMutation({ mutationFn: () => call('rescue.open-as-it-is', { passphrase }), onSuccess: enter });
  const copy = useMutation({
    mutationFn: (at: string) => call('rescue.use-copy', { passphrase, at }),
    onSuccess: enter,
  });
  const salvage = useMutation({ mutationFn: () => call('rescue.salvage', { passphrase }), onSuccess: setReport });
  const ways = [asItIs, copy, salvage];
  const busy = ways.some(({ isPending }) => isPending);
  const error = ways.find(({ isError }) => isError)?.error;
  if (report) return <Salvaged report={report} />;
  if (finding.isError) return <Problem failure={failureOf(finding.error)} />;
  if (!finding.data) {
    return (
      <p className="gate-busy" role="status">
        {text('rescue.looking')}
      </p>
    );
  }
  const { kind } = finding.data;
  const mismatch = failure.code === 'vault-mismatch';
  const [newest] = look.copies;
  return (
    <div className="rescue">
      {mismatch ? <Problem failure={failure} /> : <Found finding={finding.data} />}
      <ul className="rescue-ways">
        {kind === 'commits-missing' && (
          <Way hint={text('rescue.as-it-is-hint')}>
            <Button isDisabled={busy} onPress={() => asItIs.mutate()}>
              {text('rescue.as-it-is')}
            </Button>
          </Way>
        )}
        {kind === 'damaged' && !mismatch && (
          <Way hint={text('rescue.salvage-hint')}>
            <Button isDisabled={busy} onPress={() => salvage.mutate()}>
              {text('rescue.salvage')}
            </Button>
          </Way>
        )}
        {kind !== 'whole' && newest && (
          <Way hint={text('rescue.copy-hint')}>
            <Button isDisabled={busy} onPress={() => copy.mutate(newest.at)}>
              {text('rescue.use-copy', { when: sayWhen(newest.at, new Date(), language) })}
            </Button>
          </Way>
        )}
      </ul>
      {kind !== 'whole' && <p className="small quiet">{text('rescue.or-backup')}</p>}
      {error !== undefined && <Problem failure={failureOf(error)} />}
    </div>
  );
}

function Way({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <li>
      {children}
      <span className="small quiet">{hint}</span>
    </li>
  );
}

function Salvaged({ report }: { readonly report: SalvageReport }) {
  const text = useText();
  const lost = [
    ...(report.headsLost > 0 ? [text('rescue.report.heads', { count: report.headsLost })] : []),
    ...(report.answersLost > 0 ? [text('rescue.report.answers', { count: report.answersLost })] : []),
    ...(report.rowsLost > 0 ? [text('rescue.report.rows', { count: report.rowsLost })] : []),
    ...(report.tablesInPart > 0 ? [text('rescue.report.in-part')] : []),
  ];
  return (
    <Notice tone="care" live="status" title={text('rescue.report.title')}>
      <p>{text('rescue.report.kept', { interviews: report.interviews, answers: report.answers })}</p>
      {lost.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{text('rescue.report.open')}</p>
    </Notice>
  );
}
