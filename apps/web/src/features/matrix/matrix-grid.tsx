import { useVirtualizer } from '@tanstack/react-virtual';
import type { MouseEvent } from 'react';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { usePrinting } from '../../parts/use-printing';
import { CellCard } from './cell-card';
import type { Cell } from './cell-look';
import { MatrixHead } from './matrix-head';
import { MatrixLine } from './matrix-line';
import type { Component, MatrixModel, Unit } from './matrix-model';
import { useGridKeys } from './use-grid-keys';

const HEIGHTS = { desk: 30, phone: 62 } as const;
/** So few lines are all drawn. */
const ALL = 40;

interface Props {
  model: MatrixModel;
  mayUrge: boolean;
  phone: boolean;
}

interface Opened {
  cell: Cell;
  unit: Unit;
  component: Component;
  by: HTMLElement;
}

/** Units by components. Heads stay, arrows move, Enter opens; of many lines only those near the screen are drawn. */
export function MatrixGrid({ model, mayUrge, phone }: Props) {
  const { t } = useWords();
  const { rows, components } = model;
  const frame = useRef<HTMLDivElement>(null);
  const whole = usePrinting() || rows.length <= ALL;
  const [opened, setOpened] = useState<Opened | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: !whole,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHTS[phone ? 'phone' : 'desk'],
    overscan: 6,
  });
  const last = { row: rows.length - 1, column: components.length - 1 };
  const bring = (row: number) => !whole && virtual.scrollToIndex(row);
  const { grid, spot, setTurn, onKeyDown } = useGridKeys(last, bring);
  const items = whole ? null : virtual.getVirtualItems();
  const above = items?.[0]?.start ?? 0;
  const below = items === null ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const open = (event: MouseEvent) => {
    const by = (event.target as Element).closest<HTMLElement>('[data-at]');
    const [row = NaN, column = NaN] = (by?.dataset['at'] ?? '').split(':').map(Number);
    const line = rows[row];
    const component = components[column];
    if (by === null || line === undefined || component === undefined) return;
    setTurn({ row, column });
    const cell = line.cells.get(component.code);
    if (cell !== undefined) setOpened({ cell, unit: line.unit, component, by });
  };

  return (
    <div className={`panel mx-frame ${phone ? 'narrow' : ''}`} ref={frame}>
      <div
        ref={grid}
        role="grid"
        aria-label={t('place.matrix')}
        aria-rowcount={rows.length + 1}
        aria-colcount={components.length + 2}
        className="mx"
        style={{ '--columns': components.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onClick={open}
        data-testid="matrix"
      >
        <MatrixHead components={components} />
        {above > 0 && <div aria-hidden="true" style={{ height: above }} />}
        {(items?.map(({ index }) => index) ?? rows.map((_, index) => index)).map((index) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <MatrixLine
                key={row.unit.id}
                row={row}
                index={index}
                components={components}
                turn={spot.row === index ? spot.column : null}
                edge={index > 0 && rows[index - 1]?.unit.leads !== row.unit.leads}
              />
            )
          );
        })}
        {below > 0 && <div aria-hidden="true" style={{ height: below }} />}
      </div>
      {opened !== null && (
        <CellCard
          key={`${opened.unit.id} ${opened.component.code}`}
          {...opened}
          cell={latest(opened)}
          mayUrge={mayUrge}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );

  /** As the list says it now, while the card is open. */
  function latest({ cell, unit }: Opened): Cell {
    return rows.find((row) => row.unit.id === unit.id)?.cells.get(cell.component) ?? cell;
  }
}
