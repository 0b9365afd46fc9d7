import type { Baseline, Component, Field, Points } from '@tctp/domain';

/**
 * Last year's points of a component with a known maximum. The baseline itemises what lost points; the others
 * lost none.
 */
export function componentBaseline({ code }: Component, max: Points, baseline: Baseline): Points {
  return baseline.components.find((component) => component.code === code)?.points ?? max;
}

/** Last year's points of a whole field. A field the baseline leaves out lost none. */
export function fieldBaseline({ code, kind, max }: Field, baseline: Baseline): Points {
  if (kind === 'survey') return baseline.surveyPoints;
  return baseline.fields.find((field) => field.code === code)?.points ?? max;
}
