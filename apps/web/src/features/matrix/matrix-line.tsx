import { memo } from 'react';
import { useWords } from '../../i18n/use-words';
import { MatrixCell } from './matrix-cell';
import type { Component, UnitRow } from './matrix-model';

interface Props {
  row: UnitRow;
  index: number;
  components: readonly Component[];
  /** Which of its cells Tab reaches, if any. */
  turn: number | null;
  /** The first that does not lead, below those that do. */
  edge: boolean;
}

export const MatrixLine = memo(function MatrixLine({ row, index, components, turn, edge }: Props) {
  const words = useWords();
  const { t } = words;
  const { unit, cells, done, overdue } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`mx-line ${overdue > 0 ? 'has-late' : ''} ${edge ? 'edge' : ''}`}
      data-testid={`line-${unit.id}`}
    >
      <div role="rowheader" aria-colindex={1} className="mx-unit" title={unit.name}>
        {unit.shortName}
        {!unit.membersComplete && '†'}
      </div>
      {components.map(({ code }, column) => (
        <MatrixCell
          key={code}
          cell={cells.get(code)}
          at={`${index}:${column}`}
          current={turn === column}
          column={column + 2}
          words={words}
        />
      ))}
      <div role="gridcell" aria-colindex={components.length + 2} className="mx-sum">
        <span className="sr">{t('matrix.doneColumn')} </span>
        {done} / {cells.size}
        {overdue > 0 && <b> · {t('matrix.overdue', { count: overdue })}</b>}
      </div>
    </div>
  );
});
