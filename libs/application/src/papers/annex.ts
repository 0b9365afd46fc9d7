import { localDateOf } from '@tctp/calendar';
import {
  fillWords,
  formatCycle,
  formatDay,
  formatMaximum,
  formatPoints,
  messages,
  paperWords,
  spellDay,
} from '@tctp/contracts';
import type { LocalDate, Points } from '@tctp/domain';
import type { LedgerRow } from '../read-models';
import { cyclesAsOf } from './cycles-as-of';
import { capitals } from './letterhead';
import type { OfficialPaper, PaperColumn, PaperTableRow } from './official-paper';
import { table } from './paper-blocks';
import type { PaperDeps, PaperKind, PaperMatter } from './paper-kind';
import type { AnnexCycle, AnnexRow } from './paper-rows';

const words = paperWords.annex;
const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.number, width: 13, align: 'center' },
  { title: words.columns.component, width: 46, align: 'left' },
  { title: words.columns.coordinators, width: 34, align: 'left' },
  { title: words.columns.deliverable, width: 40, align: 'left' },
  { title: words.columns.requirement, width: 46, align: 'left' },
  { title: words.columns.deadline, width: 30, align: 'left' },
];
const PROGRESS_COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.standing, width: 36, align: 'left' },
  { title: words.columns.submitted, width: 29, align: 'center' },
  { title: words.columns.points, width: 20, align: 'center' },
];

/** What a cell of progress needs to know besides the rows. */
export interface AnnexProgress {
  scores: readonly LedgerRow[];
}

/** The annex of the plan in its own columns, word for word: whatever reads a plan reads it back. */
export const annex: PaperKind = {
  kind: 'annex',
  periods: () => [],
  asOf: false,
  make: async ({ read }, reader, matter) =>
    writeAnnex(matter, await read.papers.annex(reader, matter.plan.id), null),
};

/** The same, and how far everything has come in columns behind those of the plan. */
export const annexWithProgress: PaperKind = {
  ...annex,
  kind: 'annex-progress',
  asOf: true,
  make: async (deps, reader, matter) => {
    const [rows, scores] = await Promise.all([
      deps.read.papers.annex(reader, matter.plan.id),
      deps.read.latestScores(reader.tenantId, matter.plan.id, matter.past ? matter.until : undefined),
    ]);
    return writeAnnex(matter, await rowsOn(deps, reader.tenantId, matter, rows), { scores });
  },
};

async function rowsOn(
  { read }: PaperDeps,
  tenantId: string,
  { plan, past, until }: PaperMatter,
  rows: readonly AnnexRow[],
): Promise<readonly AnnexRow[]> {
  return past ? cyclesAsOf(plan, rows, await read.history(tenantId, plan.id, until), until) : rows;
}

/** Rows in the order of the plan under a heading for each lead unit; one row per row of the plan, however often it recurs. */
export function writeAnnex(
  matter: PaperMatter,
  rows: readonly AnnexRow[],
  progress: AnnexProgress | null,
): OfficialPaper {
  const { summary, letterhead, day } = matter;
  const own = letterhead.whole ? null : letterhead.name;
  const file = fillWords(progress === null ? words.file : words.fileProgress, { number: summary.number });
  const subject =
    progress === null ? words.subject : fillWords(words.subjectProgress, { day: spellDay(day) });
  return {
    fileName: own === null ? file : fillWords(words.fileOfUnit, { file, unit: own }),
    issuer: letterhead.issuer,
    number: null,
    place: null,
    day: null,
    kind: words.kind,
    subject: own === null ? subject : fillWords(words.subjectOfUnit, { subject, unit: own }),
    attachedTo: fillWords(words.attachedTo, { number: summary.number, day: spellDay(summary.issuedOn) }),
    blocks: [
      table(
        progress === null ? COLUMNS : [...COLUMNS, ...PROGRESS_COLUMNS],
        tableRows(matter, rows, progress),
      ),
    ],
    recipients: [],
    signers: [letterhead.signer],
    landscape: true,
  };
}

function tableRows(
  matter: PaperMatter,
  rows: readonly AnnexRow[],
  progress: AnnexProgress | null,
): PaperTableRow[] {
  return rows.flatMap((row, place): PaperTableRow[] => [
    ...(row.leadName === rows[place - 1]?.leadName
      ? []
      : [{ kind: 'section' as const, text: capitals(row.leadName) }]),
    {
      kind: 'cells',
      cells: [...planCells(row), ...(progress === null ? [] : progressCells(matter, row, progress))],
    },
  ]);
}

/** "UBND 14 xã, thị trấn" has a comma of its own: units are parted by semicolons. */
function planCells(row: AnnexRow): string[] {
  return [
    row.number,
    fillWords(words.component, { code: row.componentCode, title: row.title }),
    row.coordinatorNames.join('; '),
    row.deliverable,
    row.addedOn === null ? row.requirement : withAdded(row.requirement, row.addedOn),
    row.deadlineText,
  ];
}

function withAdded(requirement: string, day: LocalDate): string {
  const added = fillWords(words.added, { day: formatDay(day) });
  return requirement === '' ? added : `${requirement}\n${added}`;
}

function progressCells({ plan }: PaperMatter, row: AnnexRow, { scores }: AnnexProgress): string[] {
  const named = (cycle: AnnexCycle, text: string) => {
    const name = row.cycles.length > 1 ? formatCycle(cycle.cycle, 'vi') : null;
    return name === null ? text : fillWords(words.cycle, { cycle: sentence(name), text });
  };
  return [
    row.cycles.map((cycle) => named(cycle, standingOf(cycle))).join('\n'),
    row.cycles
      .flatMap((cycle) =>
        cycle.submittedAt === null
          ? []
          : [named(cycle, formatDay(localDateOf(plan.calendar, cycle.submittedAt)))],
      )
      .join('\n'),
    pointsOf(row, scores),
  ];
}

function standingOf({ work, overdue }: AnnexCycle): string {
  const standing = messages.vi.work[work];
  return overdue ? fillWords(words.overdue, { standing }) : standing;
}

/** What was reviewed, or else what the unit claims; of how many, where that is known. */
function pointsOf({ componentCode, componentMax }: AnnexRow, scores: readonly LedgerRow[]): string {
  const latest = (kind: LedgerRow['kind']): Points | null =>
    scores.find((score) => score.componentCode === componentCode && score.kind === kind)?.points ?? null;
  const of = (points: string) =>
    componentMax === null ? points : `${points}/${formatMaximum(componentMax, 'vi')}`;
  const reviewed = latest('reviewed');
  if (reviewed !== null) return of(formatPoints(reviewed, 'vi'));
  const claimed = latest('claimed');
  if (claimed !== null) return fillWords(words.claimed, { points: of(formatPoints(claimed, 'vi')) });
  return componentMax === null ? paperWords.unknown : of('–');
}

function sentence(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
