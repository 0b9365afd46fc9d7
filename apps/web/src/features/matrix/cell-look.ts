import type { MatrixView } from '@tctp/contracts';
import { STATUS_LOOKS } from '../../parts/status-looks';

export type Cell = MatrixView['cells'][number];

/** How a cell of a unit that only coordinates stands: its own part, never the state of the lead. */
export type Given = 'given' | 'partly' | 'notGiven' | 'notAwaited';

export interface CellLook {
  letter: string;
  tone: string;
  late: boolean;
  /** "1/3" where several tasks or cycles stand behind one letter. */
  count: string | null;
}

export function givenOf({ tasks, done, closed }: NonNullable<Cell['joined']>): Given {
  if (done + closed < tasks) return done > 0 ? 'partly' : 'notGiven';
  return done > 0 ? 'given' : 'notAwaited';
}

const GIVEN_LOOKS: Record<Given, { letter: string; tone: string }> = {
  given: { letter: '✓', tone: 'ok' },
  partly: { letter: '½', tone: 'doing' },
  notGiven: { letter: '○', tone: 'blank' },
  notAwaited: { letter: '–', tone: 'blank' },
};

/** A unit that leads shows the state of what it leads; what it coordinates beside that, its card tells. */
export function lookOf({ led, joined }: Cell): CellLook {
  const part = led ?? joined;
  if (part === null) return { letter: '', tone: 'blank', late: false, count: null };
  const { letter, tone } =
    led === null && joined !== null ? GIVEN_LOOKS[givenOf(joined)] : ledLook(part.next.work);
  return {
    letter,
    tone,
    late: isLate({ led, joined }),
    count: part.tasks > 1 ? `${part.done}/${part.tasks}` : null,
  };
}

/** What waits for somebody above is not the unit's to mend, and is no warning to it. */
function ledLook(work: keyof typeof STATUS_LOOKS): { letter: string; tone: string } {
  const { letter, tone } = STATUS_LOOKS[work];
  return { letter, tone: work === 'blocked' ? 'wait' : work === 'assigned' ? 'blank' : tone };
}

export function isLate({ led, joined }: Pick<Cell, 'led' | 'joined'>): boolean {
  return (led?.overdue ?? 0) + (joined?.overdue ?? 0) > 0;
}

/** Nothing of it is left to do for this unit. */
export function isDone({ led, joined }: Pick<Cell, 'led' | 'joined'>): boolean {
  const left = (part: Cell['led']) => (part === null ? 0 : part.tasks - part.done - part.closed);
  return left(led) + left(joined) === 0;
}
