import { fillWords, formatMaximum, formatPoints, paperWords } from '@tctp/contracts';
import type { CriteriaSet, Field, Points, ScoreKind } from '@tctp/domain';
import { ZERO, comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { LedgerRow } from '../read-models';

export type AssessedKind = Exclude<ScoreKind, 'forecast'>;

/** One line of the table, in words: points that are not known are a dash, maxima that are not known say so. */
export interface AssessmentLine {
  kind: 'section' | 'component' | 'rest' | 'single' | 'total';
  code: string;
  title: string;
  max: string;
  points: Readonly<Record<AssessedKind, string>>;
  note: string;
}

type Known = Readonly<Record<AssessedKind, Points | null>>;

const words = paperWords.assessment;
const KINDS = ['claimed', 'reviewed', 'official'] as const;
const NONE: Known = { claimed: null, reviewed: null, official: null };
const DASH = '–';

/**
 * Fields with their components, what a field does not itemise as one line, and totals that add up to the set's: a field
 * keeps the maximum its source gives, whatever is known of its components.
 */
export function assessmentLines(set: CriteriaSet, scores: readonly LedgerRow[]): AssessmentLine[] {
  const known = (code: string): Known => ({
    claimed: pointsOf(scores, code, 'claimed'),
    reviewed: pointsOf(scores, code, 'reviewed'),
    official: pointsOf(scores, code, 'official'),
  });
  const parts = set.fields.map((field) => linesOfField(set, field, known));
  const total = totalLine(
    words.total,
    set.total,
    parts.flatMap(({ counted }) => counted),
  );
  return [...parts.flatMap(({ lines }) => lines), total];
}

function linesOfField(
  set: CriteriaSet,
  field: Field,
  known: (code: string) => Known,
): { lines: AssessmentLine[]; counted: Known[] } {
  if (field.kind !== 'listed') {
    const points = known(field.code);
    const note = field.kind === 'survey' ? words.survey : '';
    return { lines: [lineOf('single', field.code, field.title, field.max, points, note)], counted: [points] };
  }
  const components = set.components.filter(({ fieldCode }) => fieldCode === field.code);
  const rest = subtractPoints(field.max, sumPoints(components.flatMap(({ max }) => max ?? [])));
  const open = comparePoints(rest, ZERO) !== 0;
  const counted = [...components.map(({ code }) => known(code)), ...(open ? [NONE] : [])];
  return {
    lines: [
      {
        ...blank('section', field.code),
        title: fillWords(words.field, { code: field.code, title: field.title }),
      },
      ...components.map(({ code, title, max }) => lineOf('component', code, title, max, known(code))),
      ...(open ? [lineOf('rest', '', words.rest, rest, NONE)] : []),
      totalLine(fillWords(words.fieldTotal, { code: field.code }), field.max, counted),
    ],
    counted,
  };
}

/** A sum over lines of which some are not known is never shown as if it were the whole. */
function totalLine(title: string, max: Points, counted: readonly Known[]): AssessmentLine {
  const points = Object.fromEntries(
    KINDS.map((kind) => {
      const all = counted.flatMap((one) => one[kind] ?? []);
      const sum = formatPoints(sumPoints(all), 'vi');
      if (all.length === 0) return [kind, DASH];
      return [kind, all.length === counted.length ? sum : fillWords(words.partly, { points: sum })];
    }),
  ) as Record<AssessedKind, string>;
  return { kind: 'total', code: '', title, max: formatMaximum(max, 'vi'), points, note: '' };
}

function lineOf(
  kind: AssessmentLine['kind'],
  code: string,
  title: string,
  max: Points | null,
  known: Known,
  note = '',
): AssessmentLine {
  const text = (points: Points | null) => (points === null ? DASH : formatPoints(points, 'vi'));
  return {
    kind,
    code,
    title,
    max: max === null ? paperWords.unknown : formatMaximum(max, 'vi'),
    points: { claimed: text(known.claimed), reviewed: text(known.reviewed), official: text(known.official) },
    note,
  };
}

function blank(kind: AssessmentLine['kind'], code: string): AssessmentLine {
  return { kind, code, title: '', max: '', points: { claimed: '', reviewed: '', official: '' }, note: '' };
}

function pointsOf(scores: readonly LedgerRow[], code: string, kind: ScoreKind): Points | null {
  return scores.find((score) => score.componentCode === code && score.kind === kind)?.points ?? null;
}
