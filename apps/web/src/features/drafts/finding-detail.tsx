import type { DraftFinding } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { useShortcuts } from '../../parts/shortcuts';
import { useDesk } from './desk';
import { editingOf } from './editing-of';
import { RowCards } from './row-cards';
import { SettleForm } from './settle-form';
import { TakeUp } from './take-up';
import { useDeed } from './use-deed';
import type { DraftDeed } from '../../api/draft-queries';
import { useFindingWords } from './use-finding-words';
import { wasNow } from './was-now';

type How = Extract<DraftDeed, { verb: 'settle' }>['settle'];

/** What was read and what holds meanwhile, the rows it speaks of, and every way to settle it. */
export function FindingDetail({ finding }: { finding: DraftFinding }) {
  const { t } = useWords();
  const words = useFindingWords();
  const desk = useDesk();
  const deed = useDeed();
  const [how, setHow] = useState<How | null>(null);
  const { ways } = finding;
  const canSettle = desk.isOpen && finding.state === 'open';
  const found = editingOf(finding, desk.view);
  const isOffered = ways.some(({ code }) => code === 'add-task');
  const byHand = found?.what === 'add' && isOffered ? null : found;
  const spoken = words.spoken(finding);
  const told = wasNow(
    finding.params['codes'] === finding.read ? '' : finding.read,
    spoken.assumed,
    spoken.seen,
  );
  const canIgnore = finding.severity !== 'blocking';

  const chosenWay = how?.by === 'way' ? ways[how.at] : undefined;

  function take(at: number) {
    const way = ways[at];
    if (way === undefined) return;
    /* A task that still lacks what nobody could read is filled in first. */
    const [only] = way.edits;
    if (way.edits.length === 1 && only?.change === 'add' && (only.lead === '' || only.deliverable === ''))
      desk.edit({ what: 'add', ...only, finding });
    else setHow({ by: 'way', way: way.code, at });
  }

  useShortcuts(t('drafts.keys.title'), [
    {
      keys: ways.map((_way, at) => String(at + 1)),
      label: t('drafts.keys.way'),
      off: !canSettle || how !== null || ways.length === 0,
      run: (key) => take(Number(key) - 1),
    },
    {
      keys: ['e'],
      label: t('drafts.keys.edit'),
      off: !canSettle || byHand === null,
      run: () => byHand !== null && desk.edit(byHand),
    },
    {
      keys: ['b'],
      label: t('drafts.keys.ignore'),
      off: !canSettle || !canIgnore,
      run: () => setHow({ by: 'ignore' }),
    },
    { keys: ['escape'], label: t('drafts.keys.back'), off: how === null, run: () => setHow(null) },
  ]);

  return (
    <div className="finding-detail">
      {(told.read !== null || told.assumed !== null) && (
        <dl className="was-now">
          {told.read !== null && (
            <div>
              <dt>{t('drafts.read')}</dt>
              <dd>
                <mark>{told.read}</mark>
              </dd>
            </div>
          )}
          {told.assumed !== null && (
            <div>
              <dt>
                <span className="tag ask">{t('drafts.assumed')}</span>
              </dt>
              <dd>{told.assumed}</dd>
            </div>
          )}
        </dl>
      )}
      {finding.state === 'ignored' && <TakeUp finding={finding} />}
      {canSettle && how === null && <p>{spoken.todo}</p>}
      {canSettle && how === null && (
        <div className="ways">
          {ways.map((way, at) => (
            <Button
              key={`${way.code} ${at}`}
              look="a"
              onClick={() => take(at)}
              testId={`way-${way.code}`}
              aria-keyshortcuts={String(at + 1)}
            >
              <kbd className="kbd only-desk" aria-hidden="true">
                {at + 1}
              </kbd>
              {words.way(finding, way)}
            </Button>
          ))}
          {byHand !== null && (
            <Button icon="edit" onClick={() => desk.edit(byHand)} aria-keyshortcuts="e" testId="way-edit">
              {t(`drafts.byHand.${byHand.what}`)}
            </Button>
          )}
          {canIgnore && (
            <Button
              look="quiet"
              onClick={() => setHow({ by: 'ignore' })}
              aria-keyshortcuts="b"
              testId="way-ignore"
            >
              {t('drafts.ignore')}
            </Button>
          )}
        </div>
      )}
      {canSettle && how !== null && (
        <SettleForm
          title={chosenWay === undefined ? t('drafts.ignore') : words.way(finding, chosenWay)}
          about={how.by === 'ignore' ? 'ignore' : 'settle'}
          busy={deed.busy}
          onSend={(reason) => deed.send({ verb: 'settle', findingKey: finding.key, settle: how, reason })}
          onBack={() => setHow(null)}
        />
      )}
      <ProblemNote error={deed.error} />
      <RowCards finding={finding} />
    </div>
  );
}
