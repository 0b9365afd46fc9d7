import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { Sheet } from '../../parts/sheet';
import { usePhone } from '../../parts/use-phone';
import type { Cell } from './cell-look';
import { CellFacts } from './cell-facts';
import type { Component, Unit } from './matrix-model';

interface Props {
  cell: Cell;
  unit: Unit;
  component: Component;
  by: HTMLElement;
  mayUrge: boolean;
  onClose: () => void;
}

const GAP = 6;

/** What stands behind a cell: beside it at a desk, at the foot of a phone. Escape and a press beside it close it. */
export function CellCard({ by, onClose, ...facts }: Props) {
  const { t } = useWords();
  const phone = usePhone();
  const heading = useId();
  const card = useRef<HTMLDivElement>(null);
  const title = t('matrix.cardTitle', {
    unit: facts.unit.shortName,
    code: facts.component.code,
    title: facts.component.title,
  });

  useEffect(() => {
    const found = card.current;
    if (found === null) return undefined;
    found.showPopover();
    const place = () => putBeside(found, by);
    place();
    const sized = new ResizeObserver(place);
    sized.observe(found);
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') onClose();
    };
    found.addEventListener('toggle', toggled);
    found.focus();
    return () => {
      sized.disconnect();
      found.removeEventListener('toggle', toggled);
      by.focus({ preventScroll: true });
    };
    /* Opened once for the cell it was pressed on. */
  }, []);

  if (phone) {
    return (
      <Sheet title={title} open onClose={onClose}>
        <CellFacts {...facts} />
      </Sheet>
    );
  }
  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      className="mx-card"
      data-testid="cell-card"
    >
      <h2 id={heading}>{title}</h2>
      <CellFacts {...facts} />
    </div>
  );
}

/** Below the cell where there is room, above it where not, and never outside the window. */
function putBeside(card: HTMLElement, by: HTMLElement): void {
  const cell = by.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = cell.bottom + GAP + height <= window.innerHeight;
  const top = below ? cell.bottom + GAP : Math.max(GAP, cell.top - GAP - height);
  const left = Math.min(Math.max(GAP, cell.left), window.innerWidth - width - 3 * GAP);
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
