export type { FactRefusal } from './check-facts';
export { checkRule } from './check-rule';
export { combineFacts } from './combine-facts';
export { highestPoints, lowestPoints } from './points-range';
export type { RuleFault, RuleFaultCode } from './rule-fault';
export { scoreFacts } from './score-facts';
export type { Scored } from './score-facts';
export type { ScoringContext } from './verdict';
