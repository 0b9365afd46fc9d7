import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import type { CSSProperties, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useHeaderHeight } from './use-header-height';
import { usePrinting } from './use-printing';
import './virtual-rows.css';

export interface VirtualRow {
  key: string;
  /** Heads a group: it stays at the top while its rows pass. */
  head?: boolean;
}

interface Props<Row extends VirtualRow> {
  label: string;
  rows: readonly Row[];
  /** About how tall a row is, in pixels, until it has been seen. */
  estimate: (row: Row) => number;
  /** The heads of the columns, as cells. */
  columns?: ReactNode;
  /** The key of a row to bring into sight whenever it is another one. */
  shown?: string | undefined;
  /** What stands in a row, as cells. */
  children: (row: Row) => ReactNode;
}

/** So few need no saving, and stay within reach of the browser's own search. */
const ALL = 120;
const OVERSCAN = 8;

/**
 * A long table that scrolls with the page: only what is near the screen is in it, and whoever listens still hears
 * which row of how many it is. Rows may be of any height.
 */
export function VirtualRows<Row extends VirtualRow>({
  label,
  rows,
  estimate,
  columns,
  shown,
  children,
}: Props<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const header = useHeaderHeight();
  const whole = usePrinting() || rows.length <= ALL;
  const headBefore = useRef(-1);
  useLayoutEffect(() => {
    const found = place.current?.getBoundingClientRect();
    if (found !== undefined) setTop(found.top + window.scrollY);
  }, [rows]);

  const virtual = useWindowVirtualizer<HTMLDivElement>({
    count: rows.length,
    enabled: !whole,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : estimate(row);
    },
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: top,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => {
      let head = range.startIndex;
      while (head > 0 && rows[head]?.head !== true) head -= 1;
      headBefore.current = rows[head]?.head === true ? head : -1;
      const near = defaultRangeExtractor(range);
      return headBefore.current >= 0 && headBefore.current < (near[0] ?? 0)
        ? [headBefore.current, ...near]
        : near;
    },
  });
  const items = whole ? null : virtual.getVirtualItems();
  useEffect(() => {
    const index = shown === undefined ? -1 : rows.findIndex(({ key }) => key === shown);
    if (index < 0) return;
    if (whole) place.current?.children[index]?.scrollIntoView({ block: 'nearest' });
    else virtual.scrollToIndex(index, { align: 'center' });
    /* Not whenever the rows are read again: then nobody has asked for another place. */
  }, [shown]);
  const first = columns === undefined ? 1 : 2;

  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + first - 1}
      className="vrows"
      style={{ '--header': `${header}px` } as CSSProperties}
    >
      {columns !== undefined && (
        <div role="row" aria-rowindex={1} className="vcolumns">
          {columns}
        </div>
      )}
      <div ref={place} role="rowgroup" className="vbody">
        {items === null ? rows.map((row, index) => rowAt(index, row)) : near(items)}
      </div>
    </div>
  );

  /** Rows stand in the flow of the page, so that heads can stick; what is left out is room above and below. */
  function near(found: NonNullable<typeof items>) {
    const parts: ReactNode[] = [];
    let end = top;
    for (const item of found) {
      const row = rows[item.index];
      if (row === undefined) continue;
      if (item.start > end + 0.5) parts.push(room(`before-${row.key}`, item.start - end));
      parts.push(rowAt(item.index, row));
      end = item.end;
    }
    const rest = top + virtual.getTotalSize() - end;
    if (rest > 0.5) parts.push(room('rest', rest));
    return parts;
  }

  function room(key: string, height: number) {
    return <div key={key} aria-hidden="true" style={{ height }} />;
  }

  function rowAt(index: number, row: Row) {
    return (
      <div
        key={row.key}
        ref={whole ? undefined : virtual.measureElement}
        data-index={index}
        role="row"
        aria-rowindex={index + first}
        className={row.head === true ? 'vrow vhead' : 'vrow'}
      >
        {children(row)}
      </div>
    );
  }
}
