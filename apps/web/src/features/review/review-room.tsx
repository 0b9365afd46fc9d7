import type { Session, TaskDetail, TaskSummary } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { taskQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { BulkResults } from '../../parts/bulk-results';
import { Note } from '../../parts/note';
import { useShortcuts } from '../../parts/shortcuts';
import type { Verdict } from '../../parts/task/decision-form';
import { usePhone } from '../../parts/use-phone';
import { BulkBar } from './bulk-bar';
import { matches, sortOut } from './filters';
import { LeftNotes } from './left-notes';
import { ReviewDetail } from './review-detail';
import { ReviewEmpty } from './review-empty';
import { ReviewFilterBar } from './review-filters';
import { ReviewList } from './review-list';
import { ReviewStep } from './review-step';
import { rowId } from './review-row';
import { useBulkReview } from './use-bulk-review';
import { useDecisions } from './use-decisions';
import { useReviewAddress } from './use-review-address';

interface Props {
  tasks: readonly TaskSummary[];
  reader: Session;
  /** The list could not be asked for again. */
  cutOff: boolean;
}

/** List, evidence, decision. What has been decided is gone before the server answers, and is back if it refuses. */
export function ReviewRoom({ tasks, reader, cutOff }: Props) {
  const { t } = useWords();
  const phone = usePhone();
  const client = useQueryClient();
  const search = useRef<HTMLInputElement>(null);
  const { asked, filters, choose, filter } = useReviewAddress();
  const decisions = useDecisions(reader.accountId);
  const sorted = sortOut(tasks, reader);
  const mine = sorted.mine.filter(({ id }) => !decisions.sent.has(id));
  const bulk = useBulkReview(mine);
  const shown = mine.filter((task) => matches(task, filters));
  const open = asked !== undefined && !decisions.sent.has(asked) ? asked : undefined;
  const chosenId = open ?? (phone ? undefined : shown[0]?.id);
  const place = shown.findIndex(({ id }) => id === chosenId);
  const chosen = shown[place];
  const nextId = shown[place + 1]?.id;

  useEffect(() => {
    if (nextId !== undefined) void client.prefetchQuery(taskQuery(nextId));
  }, [client, nextId]);

  function show(id: string | undefined, focus = true) {
    choose(id);
    if (id === undefined || !focus) return;
    requestAnimationFrame(() => {
      const row = document.getElementById(rowId(id));
      row?.scrollIntoView({ block: 'nearest' });
      row?.querySelector<HTMLElement>('.review-item')?.focus({ preventScroll: true });
    });
  }
  const step = (by: number) => {
    const next = shown[place === -1 ? 0 : place + by];
    if (next !== undefined) show(next.id);
  };
  function decide(task: TaskDetail, verdict: Verdict) {
    const after = shown[place + 1] ?? shown[place - 1];
    decisions.decide(task, verdict);
    if (phone) window.scrollTo(0, 0);
    show(after?.id);
  }

  useShortcuts(t('review.list'), [
    { keys: ['j', 'arrowdown'], label: t('review.keys.after'), run: () => step(1), repeats: true },
    { keys: ['k', 'arrowup'], label: t('review.keys.before'), run: () => step(-1), repeats: true },
    {
      keys: ['x'],
      label: t('review.keys.tick'),
      off: chosen === undefined,
      run: () => chosen !== undefined && bulk.tick(chosen.id, !bulk.has(chosen.id)),
    },
    { keys: ['/'], label: t('review.keys.search'), run: () => search.current?.focus() },
    {
      keys: ['escape'],
      label: t('review.keys.back'),
      run: () => (bulk.ticked.length > 0 ? bulk.tickOnly([]) : show(phone ? undefined : chosenId)),
    },
  ]);

  const { last } = decisions;
  /* At a desk the row that is moved to takes the focus and says itself. */
  const said = [
    last === null ? '' : t(`review.said.${last.kind}`, { code: last.code, why: last.why }),
    phone && chosen !== undefined
      ? `${chosen.component.code} ${chosen.title}, ${chosen.lead.shortName}, ${t('review.position', { place: place + 1, of: shown.length })}`
      : '',
  ];
  const listed = !phone || chosenId === undefined;
  return (
    <div className="review-room" data-empty={(mine.length === 0 && chosenId === undefined) || undefined}>
      <p className="sr" role="status">
        {said.join(' ')}
      </p>
      {listed && (
        <section className="review-list" aria-label={t('review.list')}>
          {(mine.length > 0 || Object.keys(filters).length > 0) && (
            <ReviewFilterBar tasks={mine} filters={filters} onChange={filter} search={search} />
          )}
          {cutOff && (
            <Note tone="warn" role="status">
              {t('review.offline')}
            </Note>
          )}
          <LeftNotes decisions={decisions} tasks={tasks} />
          {mine.length === 0 && chosenId === undefined && <ReviewEmpty reader={reader} />}
          <div className="review-scroll">
            <ReviewList
              shown={shown}
              sorted={{ ...sorted, mine }}
              me={reader.accountId}
              unitName={reader.unit.shortName}
              chosenId={chosenId}
              bulk={bulk}
              decisions={decisions}
              onChoose={(id) => show(id, !phone)}
              onClearFilters={() => filter({})}
            />
          </div>
          <div className="bulk-foot">
            {bulk.results !== null && (
              <BulkResults
                results={bulk.results}
                nameOf={bulk.nameOf}
                onAgain={bulk.again}
                onOpen={(id) => show(id, !phone)}
                onClose={bulk.close}
                busy={bulk.busy}
              />
            )}
            <BulkBar bulk={bulk} reader={reader} />
          </div>
        </section>
      )}
      {chosenId !== undefined && (
        <>
          <ReviewStep
            task={chosen}
            place={place}
            of={shown.length}
            onBack={() => choose(undefined)}
            onStep={step}
          />
          <ReviewDetail
            key={chosenId}
            taskId={chosenId}
            reader={reader}
            decisions={decisions}
            onDecide={decide}
          />
        </>
      )}
    </div>
  );
}
