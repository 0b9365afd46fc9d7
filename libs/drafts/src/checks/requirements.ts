import { expandDeadline, findDeadlines } from '@tctp/calendar';
import type { DeadlineExpression } from '@tctp/calendar';
import type { Finding } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { Check, CheckInput } from './check-input';
import { takeDeadline } from './deadlines';
import { found, way } from './found';

/** What a row asks for: a time of its own beside the deadline, and thresholds whose full mark nobody states. */
export const checkRequirements: Check = (input) =>
  input.draft.rows.flatMap((row) => [...checkTimes(row, input), ...checkThresholds(row, input)]);

/** Both can be held to a day, and the days are not the same. */
function checkTimes(row: DraftRow, { planYear, cyclesOf, context, kept }: CheckInput): Finding[] {
  const due = daysOf(cyclesOf(row));
  if (due === '' || row.requirement === '' || kept(row, 'deadline')) return [];
  const asked = findDeadlines(row.requirement, { planYear }).find(({ expression }) =>
    isMeasurable(expression),
  );
  if (asked === undefined) return [];
  if (daysOf(expandDeadline(context.calendar, asked.expression, planYear)) === due) return [];
  const { words } = row.deadline;
  return [
    found('requirement-contradicts-deadline', row.id, {
      rows: [row],
      read: `${asked.words} / ${words}`,
      assumed: words,
      params: { requirement: asked.words, deadline: words },
      ways: [
        way('keep-assumed', {}, takeDeadline([row], words).edits),
        ...(sameWords(asked.words, words) ? [] : [takeDeadline([row], asked.words)]),
      ],
    }),
  ];
}

function isMeasurable({ kind }: DeadlineExpression): boolean {
  return kind !== 'ongoing' && kind !== 'none';
}

function daysOf(cycles: readonly { lastDay: string | null }[]): string {
  return cycles.flatMap(({ lastDay }) => lastDay ?? []).join(' ');
}

function sameWords(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

const THRESHOLDS = [
  /(?:(?:đạt|trên|dưới|ít nhất|tối thiểu|không dưới|từ|>=?|≥)\s+)*\d{1,3}(?:[.,]\d+)?\s*%(?:\s+trở lên)?/giu,
  /từ\s+\d+\s+(?:[^\s.;]+\s+){0,6}?trở lên/giu,
];

/** A share or a count to be reached; what gives full marks is open unless the chosen set has a rule for it. */
function checkThresholds(row: DraftRow, { context, draft }: CheckInput): Finding[] {
  const set = context.criteriaSets.find(({ id }) => id === draft.criteriaSetId);
  if (set?.components.some(({ code, rule }) => code === row.code && rule !== null) === true) return [];
  const text = `${row.deliverable}\n${row.requirement}`.normalize('NFC');
  const words = [...new Set(THRESHOLDS.flatMap((pattern) => text.match(pattern) ?? []))].map((one) =>
    one.trim(),
  );
  if (words.length === 0) return [];
  const read = words.join('; ');
  return [found('threshold-open', row.id, { rows: [row], read, params: { threshold: read } })];
}
