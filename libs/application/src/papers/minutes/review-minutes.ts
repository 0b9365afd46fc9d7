import { GAP, fillWords, formatCycle, formatDay, paperWords, spellDay } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import type { PlanHistory } from '../../read-models';
import { letterheadOf } from '../letterhead';
import type { OfficialPaper, PaperBlock } from '../official-paper';
import { heading, paragraph } from '../paper-blocks';
import type { PaperKind, PaperMatter } from '../paper-kind';
import type { AnnexRow, IssuerRow } from '../paper-rows';
import { decidedLines } from './decided';
import { whoDecided } from './minutes-people';
import type { DecisionRow } from './minutes-rows';
import { minutesPeriods, minutesSpan } from './minutes-span';
import type { MinutesSpan } from './minutes-span';
import { decisionTable } from './minutes-tables';
import { numbersBlocks } from './numbers-table';
import { openMatters } from './open-matters';
import { openTable } from './open-table';

const words = paperWords.minutes;
const CHAPTERS = ['I', 'II', 'III', 'IV'];

/** What minutes are made of: decisions of the span, and the history from which what was left open is told. */
export interface MinutesData {
  decisions: readonly DecisionRow[];
  annex: readonly AnnexRow[];
  history: PlanHistory;
  unitNames: ReadonlyMap<string, string>;
  /** The unit that reviews for this plan. */
  office: IssuerRow;
}

/** What the office decided in one month, to be signed by whoever chaired and whoever wrote. Not for units. */
export const reviewMinutes: PaperKind = {
  kind: 'review-minutes',
  periods: minutesPeriods,
  asOf: false,
  make: async ({ read: { papers, history } }, reader, matter) => {
    const { tenantId } = reader;
    const { plan, until } = matter;
    const span = minutesSpan(plan, matter.period ?? '', matter.day);
    const [decisions, annex, told, unitNames, office] = await Promise.all([
      papers.decisions(reader, plan.id, span),
      papers.annex(reader, plan.id),
      history(tenantId, plan.id, until),
      papers.unitNames(tenantId, span.last),
      papers.issuer(tenantId, plan.reviewUnitId),
    ]);
    return writeMinutes(matter, span, {
      decisions,
      annex,
      history: told,
      unitNames,
      office: office ?? { name: paperWords.unknown, aboveName: null },
    });
  },
};

export function writeMinutes(matter: PaperMatter, span: MinutesSpan, data: MinutesData): OfficialPaper {
  const { plan, summary } = matter;
  const { decisions, annex, history, unitNames, office } = data;
  const nameOf = (unitId: string) => unitNames.get(unitId) ?? unitId;
  const lines = decidedLines(decisions, plan);
  const landscape = lines.length > 0;
  const left = openTable(openMatters(plan, history, endOf(span, matter.until)), annex, nameOf, landscape);
  const period = formatCycle(matter.period ?? '', 'vi') ?? '';
  const [from, to] = [formatDay(span.first), formatDay(span.last)];
  const days = fillWords(from === to ? words.day : words.days, { from, to });
  const chapters: [title: string, blocks: PaperBlock[]][] = [
    [words.people.heading, people(whoDecided(lines, office.name))],
    [
      words.numbers.heading,
      lines.length === 0
        ? [paragraph(fillWords(words.numbers.none, { days }))]
        : numbersBlocks(lines, nameOf),
    ],
    ...(lines.length === 0
      ? []
      : [[words.decisions.heading, [decisionTable(lines, plan, nameOf)]] as [string, PaperBlock[]]]),
    [fillWords(words.open.heading, { day: to }), leftOpen(left)],
  ];
  return {
    fileName: fillWords(words.file, { period }),
    issuer: letterheadOf(office, '', false).issuer,
    number: { number: null, symbol: `${words.symbol}-${GAP}` },
    place: null,
    day: null,
    kind: words.kind,
    subject: fillWords(words.subject, { period: unbroken(period) }),
    attachedTo: null,
    blocks: [
      paragraph(fillWords(words.time, { days })),
      paragraph(words.place),
      paragraph(
        fillWords(words.basis, {
          number: summary.number,
          day: spellDay(summary.issuedOn),
          authority: summary.authorityName,
          office: office.name,
        }),
      ),
      ...chapters.flatMap(([title, blocks], place) => [
        heading(1, `${CHAPTERS[place]}. ${title}`),
        ...blocks,
      ]),
      paragraph(words.closing),
    ],
    recipients: [],
    signers: [
      { above: null, title: words.secretary, name: null },
      { above: null, title: words.chair, name: null },
    ],
    landscape,
  };
}

/** The last moment that still belongs to it. */
function endOf({ before }: MinutesSpan, until: Instant): Instant {
  const last = new Date(Date.parse(before) - 1).toISOString();
  return last < until ? last : until;
}

/** Who chairs and who writes is for hands to fill in; who decided is known. */
function people(decided: readonly string[]): PaperBlock[] {
  return [
    paragraph(words.people.chair),
    paragraph(words.people.secretary),
    ...(decided.length === 0
      ? []
      : [paragraph(words.people.who), { kind: 'items' as const, items: decided }]),
  ];
}

function leftOpen(table: ReturnType<typeof openTable>): PaperBlock[] {
  const count = table.rows.length;
  return count === 0
    ? [paragraph(words.open.none)]
    : [paragraph(fillWords(words.open.sum, { count })), table];
}

/** A month is not parted from its word at the end of a line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
