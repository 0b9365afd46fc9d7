import type { Refusal } from '@tctp/application';
import type { Problem } from '@tctp/contracts';
import type { PasswordFault } from '@tctp/identity';

/** Refusals that only the HTTP side knows. */
type EdgeRefusal =
  | { code: 'not-signed-in' }
  | { code: 'wrong-credentials' }
  | { code: 'account-locked' }
  | { code: 'password-expired'; days: number }
  | { code: 'set-up-over' }
  | { code: 'link-over' }
  | { code: 'reset-by-administrator' }
  | { code: 'too-many-letters'; minutes: number; retryAfter: number }
  | { code: 'password-wrong'; left?: number }
  | { code: 'password-same' }
  | { code: 'proof-wanted' }
  | PasswordFault
  | { code: 'survey-tries-over'; minutes: number; retryAfter: number }
  | { code: 'too-many-tries'; minutes: number; retryAfter: number }
  | { code: 'sign-on-off' | 'sign-on-expired' | 'logout-refused' }
  | { code: 'sign-on-away' | 'sign-on-refused' | 'sign-on-too-weak' | 'sign-on-untrusted' }
  | { code: 'sign-in-unfinished'; wants: string }
  | { code: 'code-wrong'; left: number }
  | {
      code: 'code-tries-over' | 'second-factor-there' | 'second-factor-required' | 'second-factor-unreadable';
    }
  | { code: 'code-too-soon'; retryAfter: number }
  | { code: 'token-unknown' | 'token-not-for-this' | 'token-too-narrow' }
  | { code: 'token-scope-not-yours' }
  | { code: 'tokens-full'; most: number }
  | { code: 'input-invalid' }
  | { code: 'file-missing' }
  | { code: 'file-unreadable' }
  | { code: 'version-required' }
  | { code: 'key-required' }
  | { code: 'route-unknown' }
  | { code: 'request-refused' }
  | { code: 'cross-site' }
  | { code: 'body-too-large'; limitKilobytes: number }
  | { code: 'too-many-requests'; seconds: number }
  | { code: 'too-many-streams' }
  | { code: 'too-many-filters'; most: number }
  | { code: 'media-type-unknown' }
  | { code: 'host-unknown' }
  | { code: 'fault' };

export type AnyRefusal = Refusal | EdgeRefusal;
export type ProblemCode = AnyRefusal['code'];

/** The one place where a refusal becomes a status. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  'input-invalid': 400,
  'file-missing': 400,
  'request-refused': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'token-unknown': 401,
  'token-not-for-this': 403,
  'token-too-narrow': 403,
  'token-scope-not-yours': 403,
  'tokens-full': 409,
  'token-over': 404,
  'password-expired': 403,
  'set-up-over': 403,
  'link-over': 403,
  'reset-by-administrator': 409,
  'too-many-letters': 429,
  'password-wrong': 403,
  'proof-wanted': 403,
  'sign-on-expired': 401,
  'sign-on-refused': 401,
  'sign-on-untrusted': 401,
  'sign-on-too-weak': 401,
  'logout-refused': 400,
  'sign-on-unmapped': 403,
  'sign-on-no-name': 403,
  'sign-on-off': 404,
  'sign-on-name-taken': 409,
  'sign-on-misruled': 409,
  'sign-on-account': 409,
  'code-wrong': 401,
  'code-tries-over': 401,
  'not-permitted': 403,
  'account-locked': 403,
  'cross-site': 403,
  'sign-in-unfinished': 403,
  'admin-only': 403,
  'submitter-cannot-review': 403,
  'asker-cannot-grant': 403,
  'submitter-cannot-appraise': 403,
  'answerer-cannot-appraise': 403,
  'not-your-turn': 403,
  'already-approved-by-you': 403,
  'forecast-not-yours': 403,
  'not-uploader': 403,
  'named-cannot-handle': 403,
  'not-substitute': 403,
  'clock-not-movable': 403,
  'task-unknown': 404,
  'plan-unknown': 404,
  'component-unknown': 404,
  'evidence-unknown': 404,
  'entry-unknown': 404,
  'register-unknown': 404,
  'upload-unknown': 404,
  'unit-unknown': 404,
  'person-unknown': 404,
  'delegation-unknown': 404,
  'no-such-directive': 404,
  'account-unknown': 404,
  'criteria-set-unknown': 404,
  'paper-unknown': 404,
  'report-unknown': 404,
  'report-own-approval': 403,
  'report-there': 409,
  'report-not-now': 409,
  'report-cycle-none': 409,
  'report-cycle-handed-in': 409,
  'report-cycle-not-back': 409,
  'report-cycle-unknown': 422,
  'report-part-unknown': 422,
  'report-part-composed': 422,
  'report-order-incomplete': 422,
  'report-too-long': 422,
  'draft-unknown': 404,
  'questionnaire-unknown': 404,
  'survey-unknown': 404,
  'survey-code-unknown': 404,
  'draft-row-unknown': 404,
  'finding-unknown': 404,
  'way-unknown': 404,
  'settlement-unknown': 404,
  'appraisal-none': 404,
  'route-unknown': 404,
  'not-possible-now': 409,
  'evidence-locked': 409,
  'evidence-here-already': 409,
  'upload-unfinished': 409,
  'too-many-files': 409,
  'too-many-filters': 409,
  'clock-not-running': 409,
  'obstacle-open': 409,
  'no-obstacle': 409,
  'extension-open': 409,
  'no-extension-asked': 409,
  'no-deadline-to-extend': 409,
  'delegation-overlaps': 409,
  'delegation-circle': 409,
  'delegation-too-long': 409,
  'username-taken': 409,
  'account-erased': 409,
  'account-not-locked': 409,
  'second-factor-none': 409,
  'second-factor-there': 409,
  'second-factor-required': 409,
  'second-factor-unreadable': 409,
  'last-admin': 409,
  'unit-closed': 409,
  'unit-circle': 409,
  'unit-holds-plan': 409,
  'unit-in-use': 409,
  'plan-busy': 409,
  'book-closed': 409,
  'nobody-expected': 409,
  'nobody-missing': 409,
  'urged-today': 409,
  'unit-not-missing': 409,
  'act-not-now': 409,
  'draft-closed': 409,
  'questionnaire-locked': 409,
  'survey-not-now': 409,
  'survey-official-there': 409,
  'survey-unit-begun': 409,
  'survey-code-used': 409,
  'survey-not-begun': 409,
  'survey-over': 409,
  'findings-block': 409,
  'finding-blocks': 409,
  'draft-row-there': 409,
  'appraisal-open': 409,
  'appraisal-closed': 409,
  'dossier-altered': 409,
  'dossier-history-altered': 409,
  'dossier-files-missing': 409,
  'components-unscored': 409,
  'explanations-open': 409,
  'explanation-open': 409,
  'explanation-not-asked': 409,
  'explanation-awaited': 409,
  'mail-not-set-up': 409,
  'import-file-changed': 409,
  'import-overtaken': 409,
  'stale-version': 412,
  'file-too-large': 413,
  'body-too-large': 413,
  'workbook-too-large': 413,
  'media-type-unknown': 415,
  'host-unknown': 421,
  'not-a-workbook': 422,
  'workbook-locked': 422,
  'workbook-macros': 422,
  'workbook-too-slow': 422,
  'workbook-empty': 422,
  'import-faulty': 422,
  'survey-none': 422,
  'survey-target-unknown': 422,
  'survey-options-alike': 422,
  'survey-maxima-differ': 422,
  'survey-sample-missing': 422,
  'survey-points-unknown': 422,
  'survey-unit-twice': 422,
  'survey-unit-unplanned': 422,
  'survey-codes-many': 422,
  'survey-answer-misfits': 422,
  'survey-answer-empty': 422,
  'paper-too-large': 413,
  'no-evidence': 422,
  'fact-missing': 422,
  'fact-invalid': 422,
  'fact-unknown': 422,
  'ratio-above-whole': 422,
  'ratio-due-missing': 422,
  'return-reason-unknown': 422,
  'delivery-unsaid': 422,
  'file-empty': 422,
  'file-kind-not-taken': 415,
  'file-name-disagrees': 422,
  'file-sender-disagrees': 422,
  'file-damaged': 422,
  'file-locked': 422,
  'file-macros': 422,
  'file-scripts': 422,
  'file-attachments': 422,
  'file-beyond-limits': 422,
  'file-infected': 422,
  'file-unreadable': 422,
  'due-date-past': 422,
  'as-of-future': 422,
  'period-unknown': 422,
  'period-not-offered': 422,
  'correction-past': 422,
  'extension-not-later': 422,
  'extension-beyond-plan': 422,
  'same-lead': 422,
  'delegation-to-self': 422,
  'delegation-backwards': 422,
  'first-day-past': 422,
  'no-review': 422,
  'points-above-maximum': 422,
  'maximum-unknown': 422,
  'explanation-due-past': 422,
  'clock-only-forward': 422,
  'clock-beyond-plan': 422,
  'nothing-changes': 422,
  'act-unknown': 422,
  'person-named-unknown': 422,
  'entry-field-missing': 422,
  'field-not-asked': 422,
  'field-unfit': 422,
  'field-above': 422,
  'reason-missing': 422,
  'proof-missing': 422,
  'same-unit': 422,
  'day-worked-anyway': 422,
  'key-reused': 422,
  'address-missing': 422,
  'draft-incomplete': 422,
  'paper-empty': 422,
  'paper-other-format': 422,
  'paper-format-unknown': 422,
  'paper-old-format': 422,
  'paper-password': 422,
  'paper-macros': 422,
  'paper-damaged': 422,
  'paper-beyond-limits': 422,
  'paper-without-text': 422,
  'letter-refused': 422,
  'password-same': 422,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-names-you': 422,
  'password-common': 422,
  'version-required': 428,
  'key-required': 428,
  'test-letter-too-soon': 429,
  'too-many-tries': 429,
  'survey-tries-over': 429,
  'uploads-too-many': 429,
  'too-many-requests': 429,
  'too-many-streams': 429,
  'code-too-soon': 429,
  fault: 500,
  'mail-server-away': 503,
  'scanner-away': 503,
  'sign-on-away': 503,
  'uploads-full': 503,
};

/** Thrown by guards and controllers, put into words by the filter. */
export class ProblemError extends Error {
  constructor(
    readonly refusal: AnyRefusal,
    readonly issues?: Problem['issues'],
    readonly status: number = STATUS[refusal.code],
  ) {
    super(refusal.code);
  }
}
