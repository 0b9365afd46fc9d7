export type { Fault } from './cross-checks';
export type { PlanPackage } from './plan-package.schema';
export { loadTinhBien2017 } from './tinh-bien-2017';
export { validatePlanPackage } from './validate-plan-package';
export { validateScenario } from './scenario.schema';
export { shippedScenarios } from './shipped-scenarios';
