export { forecast } from './forecast';
export type { Forecast } from './forecast';
export type { ComponentProgress, ForecastInput, TaskProgress } from './forecast-input';
export type { ForecastLine } from './forecast-line';
export type { Outcome } from './outcome';
export type { UnknownRisk, UnknownState } from './unknown-risk';
export { whatIf } from './what-if';
export type { Supposition } from './what-if';
