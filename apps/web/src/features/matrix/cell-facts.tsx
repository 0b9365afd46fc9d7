import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { taskQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { StatusChip } from '../../parts/status-chip';
import type { Cell } from './cell-look';
import { givenOf } from './cell-look';
import type { Component, Unit } from './matrix-model';
import { UrgeForm } from './urge-form';

interface Props {
  cell: Cell;
  unit: Unit;
  component: Component;
  mayUrge: boolean;
}

/** How the task of a cell stands that is lost next: until when, what happened last, who was told, and what to do. */
export function CellFacts({ cell, unit, component, mayUrge }: Props) {
  const words = useWords();
  const { t, word } = words;
  const part = cell.led ?? cell.joined;
  const detail = useQuery({ ...taskQuery(part?.next.id ?? ''), enabled: part !== null }).data;
  if (part === null) return null;
  const { next } = part;
  const [last] = detail?.history ?? [];
  const told = [...new Set((detail?.toldSoFar ?? []).map(({ role }) => word('role', role)))];
  const due = { at: next.dueAt, lastDay: next.lastDay, workingDays: next.workingDays, text: '' };
  const timed = detail ?? { ...next, due, settlement: null, pendingWorkingDays: null };
  const note = last?.note == null || last.note === '' ? '' : ` – ${last.note}`;

  return (
    <div className="mx-facts">
      <DueText task={timed} />
      {cell.led !== null && (
        <p className="mx-states">
          <StatusChip work={next.work} /> {t('relation.lead')}
          {cell.led.tasks > 1 && ` · ${t('matrix.doneOf', { done: cell.led.done, count: cell.led.tasks })}`}
        </p>
      )}
      {cell.joined !== null && (
        <p>
          {t('relation.coordinator')}: <b>{t(`matrix.given.${givenOf(cell.joined)}`)}</b>
          {cell.joined.tasks > 1 &&
            ` · ${t('matrix.doneOf', { done: cell.joined.done, count: cell.joined.tasks })}`}
          {cell.led === null && detail !== undefined && (
            <span className="sub"> · {t('matrix.ledBy', { unit: detail.lead.shortName })}</span>
          )}
        </p>
      )}
      <div className="sub small" aria-live="polite">
        {detail === undefined ? (
          t('loading')
        ) : (
          <>
            <p>
              {last === undefined
                ? t('matrix.nothingYet')
                : t('matrix.last', {
                    event: `${word('event', last.code, last.params)}${note}`,
                    at: formatMoment(last.at),
                  })}
            </p>
            {told.length > 0 && <p>{t('matrix.told', { who: told.join(', ') })}</p>}
          </>
        )}
      </div>
      <UrgeForm
        cell={cell}
        unit={unit}
        component={component}
        task={detail ?? null}
        mayUrge={mayUrge && next.work !== 'approved' && next.work !== 'notApplicable'}
      >
        <Link to="/tasks/$taskId" params={{ taskId: next.id }} className="btn" data-testid="open-task">
          {t('matrix.open')}
        </Link>
      </UrgeForm>
    </div>
  );
}
