import type { DraftEdit, Points } from '@tctp/domain';
import { comparePoints, subtractPoints } from '@tctp/domain';
import type { DraftComponent, DraftField, DraftResult, DraftRow } from '../draft';
import type { FieldReading, PlanReading, PointsReading } from '../plan-reading';
import { meantCount, meantPoints, meantYes } from './edited-values';
import { outsideWords } from './outside-words';

export function readFields({ fields }: PlanReading): DraftField[] {
  return fields.map(({ id, code, title, points }) => ({ id, code, title, ...figuresOf(points) }));
}

export function readResult({ result }: PlanReading): DraftResult {
  const [evidence, survey] = [figuresOf(result.evidence), figuresOf(result.survey)];
  return {
    none: false,
    year: result.year?.value ?? null,
    evidenceMax: evidence.max,
    surveyMax: survey.max,
    evidence: evidence.obtained,
    survey: survey.obtained,
    total: figuresOf(result.total).obtained,
    rank: result.rank?.value ?? null,
    ranked: result.ranked?.value ?? null,
  };
}

/** What was obtained, also where the paper only says what was lost of how much. */
function figuresOf({ max, obtained, lost }: PointsReading): { max: Points | null; obtained: Points | null } {
  return { max: max?.value ?? null, obtained: obtained?.value ?? leftOf(max?.value, lost?.value) };
}

function leftOf(max: Points | undefined, lost: Points | undefined): Points | null {
  if (max === undefined || lost === undefined || comparePoints(lost, max) > 0) return null;
  return subtractPoints(max, lost);
}

/** Once per code: those of the narrative, under the code the annex gives them, then the others of the rows. */
export function componentsOf(
  fields: readonly FieldReading[],
  rows: readonly DraftRow[],
  sameAs: ReadonlyMap<string, string>,
): DraftComponent[] {
  const components = new Map<string, DraftComponent>();
  for (const field of fields)
    for (const one of field.components) {
      const code = sameAs.get(one.code.value) ?? one.code.value;
      if (components.has(code)) continue;
      const reason = one.reason?.value ?? null;
      components.set(code, {
        code,
        fieldId: field.id,
        title: one.title,
        ...figuresOf(one.points),
        reason,
        outsideControl: one.outsideControl ?? (reason === null ? null : outsideWords(reason)),
      });
    }
  const fieldOf = fieldFinder(fields);
  for (const { code, title } of rows) {
    if (code === null || components.has(code)) continue;
    components.set(code, {
      code,
      fieldId: fieldOf(code),
      title,
      max: null,
      obtained: null,
      reason: null,
      outsideControl: null,
    });
  }
  return [...components.values()];
}

/** The field whose code the component's begins with; the longest, where fields lie within each other. */
function fieldFinder(fields: readonly FieldReading[]): (code: string) => string | null {
  const byCode = new Map(fields.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
  return (code) => {
    const parts = code.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
      const id = byCode.get(parts.slice(0, length).join('.'));
      if (id !== undefined) return id;
    }
    return null;
  };
}

/** Null where the edit means nothing. */
export function editResult(
  result: DraftResult,
  { part, to }: Extract<DraftEdit, { change: 'result' }>,
): DraftResult | null {
  if (part === 'none') return { ...result, none: meantYes(to) };
  const value = part === 'rank' || part === 'ranked' ? meantCount(to) : meantPoints(to);
  return value === undefined ? null : { ...result, [part]: value };
}

/** Puts the points of an edit on one of the list; null where it names none of them, or means nothing. */
export function editFigure<One extends { max: Points | null; obtained: Points | null }>(
  list: readonly One[],
  isNamed: (one: One) => boolean,
  { part, to }: { part: 'max' | 'obtained'; to: string },
): One[] | null {
  const value = meantPoints(to);
  if (value === undefined || !list.some(isNamed)) return null;
  return list.map((one) => (isNamed(one) ? { ...one, [part]: value } : one));
}
