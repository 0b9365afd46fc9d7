import type { Baseline, Component, Field, Points } from '@tctp/domain';

/**
 * Last year's points of a component with a known maximum. The baseline itemises what lost points; the others
 * lost none. Null where there was no appraisal last year.
 */
export function componentBaseline(
  { code }: Component,
  max: Points,
  baseline: Baseline | null,
): Points | null {
  if (baseline === null) return null;
  return baseline.components.find((component) => component.code === code)?.points ?? max;
}

/** Last year's points of a whole field. A field the baseline leaves out lost none; null without one. */
export function fieldBaseline({ code, kind, max }: Field, baseline: Baseline | null): Points | null {
  if (baseline === null) return null;
  if (kind === 'survey') return baseline.surveyPoints;
  return baseline.fields.find((field) => field.code === code)?.points ?? max;
}
