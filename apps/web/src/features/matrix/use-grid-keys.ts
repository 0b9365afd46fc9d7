import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';

export interface Spot {
  row: number;
  column: number;
}

const MOVES: Readonly<Record<string, (spot: Spot, last: Spot) => Spot>> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
};

/**
 * One stop for Tab, arrows inside: the cell that has the turn, and a handler that moves it. `bring` makes a line that is
 * not drawn appear; the cell is focused once it stands there.
 */
export function useGridKeys(last: Spot, bring: (row: number) => void) {
  const grid = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState<Spot>({ row: 0, column: 0 });
  const within = (spot: Spot): Spot => ({
    row: Math.min(Math.max(0, spot.row), Math.max(0, last.row)),
    column: Math.min(Math.max(0, spot.column), Math.max(0, last.column)),
  });
  const spot = within(turn);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : MOVES[event.key];
    if (
      move === undefined ||
      !(event.target instanceof HTMLElement) ||
      event.target.dataset['at'] === undefined
    )
      return;
    event.preventDefault();
    const next = within(move(spot, last));
    setTurn(next);
    bring(next.row);
    focusWhenThere(next);
  };

  const focusWhenThere = (next: Spot, tries = 10) => {
    requestAnimationFrame(() => {
      const found = grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`);
      if (found != null) found.focus({ preventScroll: false });
      else if (tries > 0) focusWhenThere(next, tries - 1);
    });
  };

  return { grid, spot, setTurn, onKeyDown };
}
