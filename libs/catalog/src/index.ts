export { criteriaSetJsonSchema } from './criteria-set-json-schema';
export type { Fault } from './fault';
export type { PlanPackage } from './plan-package.schema';
export { shippedCriteriaSets } from './shipped-criteria-sets';
export type { ShippedSet } from './shipped-criteria-sets';
export { loadTinhBien2017 } from './tinh-bien-2017';
export { validateCriteriaSet } from './validate-criteria-set';
export { validatePlanPackage } from './validate-plan-package';
