import { formatPoints } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { Pick } from '../../parts/pick';
import { CellCard } from './cell-card';
import { isLate, lookOf } from './cell-look';
import type { Cell } from './cell-look';
import type { MatrixModel, MatrixSearch, UnitRow } from './matrix-model';
import { sayCell } from './matrix-words';

interface Props {
  model: MatrixModel;
  mayUrge: boolean;
  search: MatrixSearch;
  change: (part: MatrixSearch) => void;
}

/** For a phone: one component, and how every unit stands with it. The one with the most overdue parts comes first. */
export function ComponentView({ model, mayUrge, search, change }: Props) {
  const words = useWords();
  const { t, language } = words;
  const [opened, setOpened] = useState<{ row: UnitRow; by: HTMLElement } | null>(null);
  const lateIn = (code: string) =>
    model.rows.filter(({ cells }) => {
      const cell = cells.get(code);
      return cell !== undefined && isLate(cell);
    }).length;
  const counted = model.components.map((one) => ({ ...one, late: lateIn(one.code) }));
  const [worst] = [...counted].sort((left, right) => right.late - left.late);
  const component = counted.find(({ code }) => code === search.component) ?? worst;
  if (component === undefined) return null;
  const rows = model.rows.flatMap((row) => {
    const cell = row.cells.get(component.code);
    return cell === undefined ? [] : [{ row, cell }];
  });
  const urgency = (cell: Cell) => 2 * Number(isLate(cell)) + Number(cell.led !== null);
  const ordered = [...rows].sort((left, right) => urgency(right.cell) - urgency(left.cell));
  const openCell = opened?.row.cells.get(component.code);
  const [first] = rows;
  const next = (first?.cell.led ?? first?.cell.joined)?.next;

  return (
    <section className="panel" aria-label={component.title}>
      <div className="pad mx-one">
        <Pick
          label={t('matrix.component')}
          value={component.code}
          options={counted.map(({ code, title, late }) => ({
            value: code,
            label: `${code} ${title}${late > 0 ? ` – ${t('matrix.overdue', { count: late })}` : ''}`,
          }))}
          onChange={(code) => change({ component: code })}
          testId="pick-component"
        />
        <p>
          <b>{component.atRisk === null ? t('points.unknown') : formatPoints(component.atRisk, language)}</b>{' '}
          <span className="sub">{t('tasks.pointsAtRisk')}</span>
        </p>
        {next !== undefined && (
          <DueText
            task={{
              ...next,
              due: { at: next.dueAt, lastDay: next.lastDay, workingDays: next.workingDays, text: '' },
              settlement: null,
              pendingWorkingDays: null,
            }}
          />
        )}
      </div>
      <ul className="mx-units">
        {ordered.map(({ row, cell }) => {
          const { letter, tone, late } = lookOf(cell);
          return (
            <li key={row.unit.id}>
              <button
                type="button"
                onClick={(event) => setOpened({ row, by: event.currentTarget })}
                data-testid={`unit-${row.unit.id}`}
              >
                <span
                  className={`mc ${late ? 'late' : tone} ${cell.led === null ? '' : 'lead'}`}
                  aria-hidden="true"
                >
                  {letter}
                  {late && '!'}
                </span>
                <span>
                  <b>{row.unit.shortName}</b>
                  <span className="small sub">{sayCell(cell, words)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {opened !== null && openCell !== undefined && (
        <CellCard
          cell={openCell}
          unit={opened.row.unit}
          component={component}
          by={opened.by}
          mayUrge={mayUrge}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
