export { programLog } from './program-log';
export type { LogFormat, LogOptions } from './program-log';
export { redactor } from './redact';
export { tellCrashes } from './tell-crashes';
