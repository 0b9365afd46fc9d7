import { memo } from 'react';
import type { Words } from '../../i18n/use-words';
import type { Cell } from './cell-look';
import { lookOf } from './cell-look';
import { sayCell } from './matrix-words';

interface Props {
  cell: Cell | undefined;
  /** "12:1.2.2": its line and its component. */
  at: string;
  /** The one cell of the grid that Tab reaches. */
  current: boolean;
  column: number;
  /** From the line: thousands of cells need not each listen for the language. */
  words: Words;
}

/** State by letter and colour, lateness by "!", the lead by its thick lower edge. */
export const MatrixCell = memo(function MatrixCell({ cell, at, current, column, words }: Props) {
  const tabIndex = current ? 0 : -1;
  if (cell === undefined) {
    return (
      <div role="gridcell" aria-colindex={column} className="mx-td">
        <span
          className="mc none"
          tabIndex={tabIndex}
          data-at={at}
          aria-label={words.t('matrix.noPart')}
          role="img"
        />
      </div>
    );
  }
  const { letter, tone, late, count } = lookOf(cell);
  return (
    <div role="gridcell" aria-colindex={column} className="mx-td">
      <button
        type="button"
        className={`mc ${late ? 'late' : tone} ${cell.led === null ? '' : 'lead'}`}
        tabIndex={tabIndex}
        data-at={at}
        aria-haspopup="dialog"
        data-testid={`cell-${cell.unitId}-${cell.component}`}
      >
        <span aria-hidden="true">
          {letter}
          {late && '!'}
          {count !== null && <small> {count}</small>}
        </span>
        <span className="sr">{sayCell(cell, words)}</span>
      </button>
    </div>
  );
});
