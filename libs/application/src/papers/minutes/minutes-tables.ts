import { localDateOf } from '@tctp/calendar';
import { fillWords, formatCycle, formatDay, formatPoints, messages, paperWords } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import type { PlanContext } from '../../decision';
import type { PaperColumn, PaperTable } from '../official-paper';
import { countedTable } from '../paper-blocks';
import { documentText } from '../proof-text';
import type { Decided } from './decided';
import { decidedBy } from './minutes-people';

type Plan = Pick<PlanContext, 'calendar' | 'policy'>;

const words = paperWords.minutes.decisions;
const DASH = '–';
/** Of the column that counts, in the measure of the others; in every table of minutes. */
export const NUMBER_WIDTH = 11;
const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.component, width: 41, align: 'left' },
  { title: words.columns.unit, width: 26, align: 'left' },
  { title: words.columns.submitted, width: 46, align: 'left' },
  { title: words.columns.decision, width: 29, align: 'left' },
  { title: words.columns.claimed, width: 16, align: 'center' },
  { title: words.columns.reviewed, width: 16, align: 'center' },
  { title: words.columns.reason, width: 40, align: 'left' },
  { title: words.columns.by, width: 38, align: 'left' },
];

/** Every decision in a row of its own, in the order in which they were made. */
export function decisionTable(
  lines: readonly Decided[],
  plan: Plan,
  nameOf: (unitId: string) => string,
): PaperTable {
  return countedTable(
    COLUMNS,
    lines.map((line) => [
      componentText(line),
      nameOf(line.unitId),
      submittedText(line, plan),
      decisionText(line),
      claimedText(line),
      reviewedText(line),
      reasonText(line, plan),
      fillWords(words.by, { who: decidedBy(line), moment: momentText(line, plan) }),
    ]),
    NUMBER_WIDTH,
  );
}

export function componentText(of: { componentCode: string; title: string; cycle: string }): string {
  const text = fillWords(words.component, { code: of.componentCode, title: of.title });
  const cycle = formatCycle(of.cycle, 'vi');
  return cycle === null ? text : `${text} ${fillWords(words.cycle, { cycle })}`;
}

function submittedText({ submission, asked, code }: Decided, { calendar }: Plan): string {
  if (code === 'notApplicableGranted' || code === 'notApplicableRefused')
    return asked === null ? words.askedOnly : fillWords(words.asked, { note: asked });
  if (submission === null) return DASH;
  const { number, submittedAt, documents } = submission;
  const day = formatDay(localDateOf(calendar, submittedAt));
  const files = documents.map((document) => fillWords(words.file, { document: documentText(document) }));
  return [fillWords(files.length === 0 ? words.noFiles : words.submission, { number, day }), ...files].join(
    '\n',
  );
}

function decisionText({ code, params, corrected }: Decided): string {
  const decision = fillWords(words.words[code], params);
  const { until, settlement } = params;
  const settled =
    settlement === 'inTime' || settlement === 'late'
      ? fillWords(words.settled, { decision, settlement: messages.vi.settlement[settlement] })
      : decision;
  const whole = corrected ? fillWords(words.corrected, { decision: settled }) : settled;
  return typeof until === 'string'
    ? fillWords(words.until, { decision: whole, day: formatDay(until) })
    : whole;
}

function claimedText({ submission }: Decided): string {
  return submission === null ? DASH : pointsText(submission.claimed);
}

/** Only a concluding approval gives points. */
function reviewedText({ code, submission }: Decided): string {
  return code === 'evidenceApproved' ? pointsText(submission?.reviewed ?? null) : DASH;
}

function pointsText(points: Points | null): string {
  return points === null ? paperWords.unknown : formatPoints(points, 'vi');
}

/** A return in the words of its code, and what was written beside any decision. */
function reasonText({ params, note }: Decided, { policy }: Plan): string {
  const { reason } = params;
  const label = policy.returnReasons.find(({ code }) => code === reason)?.label.vi ?? reason;
  if (label === undefined || note === null) return String(label ?? note ?? '');
  return fillWords(words.returned, { reason: label, note });
}

function momentText({ at }: Decided, { calendar }: Plan): string {
  const time = new Date(Date.parse(at) + calendar.timeZoneOffsetMinutes * 60_000).toISOString().slice(11, 16);
  return fillWords(words.moment, { time, day: formatDay(localDateOf(calendar, at)) });
}
