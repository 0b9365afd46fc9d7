import type {
  Audience,
  Bilingual,
  LocalDate,
  PaperRefusal,
  ReportEditRefusal,
  SurveyState,
} from '@tctp/domain';
import type { AddedRowFault } from '@tctp/drafts';
import type { FactRefusal } from '@tctp/scoring';
import type { TaskRefusal } from '@tctp/workflow';
import type { FileFault } from './evidence/examine';
import type { WorkbookRefusal } from './imports/workbook';

/**
 * Everything a use case may answer instead of doing what was asked. Closed: the API maps each code to a status
 * in one place, and the catalogues hold a sentence for each.
 */
export type Refusal =
  | TaskRefusal
  | { code: 'task-unknown' }
  | { code: 'plan-unknown' }
  | { code: 'component-unknown'; component: string }
  | { code: 'evidence-unknown' }
  | { code: 'unit-unknown'; unit: string }
  | { code: 'person-unknown'; person: string }
  | { code: 'not-substitute'; person: string }
  | { code: 'delegation-unknown' }
  | { code: 'delegation-to-self' | 'delegation-backwards' | 'first-day-past' }
  | { code: 'delegation-overlaps'; to: string }
  | { code: 'delegation-circle' | 'delegation-too-long'; chain: string }
  | { code: 'not-permitted'; action: string }
  | { code: 'forecast-not-yours' }
  | { code: 'paper-unknown'; kind: string }
  | { code: 'period-unknown'; period: string }
  | { code: 'period-not-offered'; period: string; periods: string }
  | { code: 'report-unknown' | 'report-own-approval' | 'report-cycle-none' | 'report-cycle-unknown' }
  | { code: 'report-there'; cycle: string }
  | { code: 'report-not-now'; reportState: string }
  | { code: 'report-cycle-handed-in' | 'report-cycle-not-back'; cycle: string; work: string }
  | ReportEditRefusal
  | { code: 'not-uploader' }
  | { code: 'stale-version'; current: number }
  | { code: 'key-reused' }
  | FactRefusal
  | { code: 'return-reason-unknown'; reason: string }
  | { code: 'delivery-unsaid' }
  | { code: 'file-too-large'; limitMegabytes: number }
  | { code: 'file-empty' }
  | { code: 'file-kind-not-taken'; taken: string }
  | { code: Exclude<FileFault, 'file-kind-not-taken'> }
  | { code: 'file-infected'; signature: string }
  | { code: 'scanner-away' | 'uploads-too-many' | 'uploads-full' }
  | { code: 'too-many-files'; most: number }
  | { code: 'file-name-disagrees'; extension: string; found: string }
  | { code: 'file-sender-disagrees'; said: string; found: string }
  | { code: 'upload-unknown' | 'upload-unfinished' }
  | { code: 'evidence-here-already' }
  | { code: 'due-date-past' }
  | { code: 'as-of-future' }
  | { code: 'points-above-maximum'; max: string }
  | { code: 'maximum-unknown'; component: string }
  | { code: 'appraisal-none' | 'appraisal-open' | 'appraisal-closed' }
  | { code: 'dossier-altered' | 'dossier-history-altered' }
  | { code: 'dossier-files-missing'; count: number; files: string }
  | { code: 'components-unscored' | 'explanations-open'; components: string }
  | { code: 'explanation-open' | 'explanation-not-asked'; round: number }
  | { code: 'explanation-awaited'; dueOn: LocalDate }
  | { code: 'explanation-due-past' }
  | { code: 'submitter-cannot-appraise' | 'answerer-cannot-appraise'; component: string }
  | { code: 'clock-only-forward' }
  | { code: 'clock-beyond-plan'; until: LocalDate }
  | { code: 'clock-not-movable' }
  | { code: 'admin-only' | 'account-unknown' | 'last-admin' | 'nothing-changes' }
  | { code: 'account-locked' | 'sign-on-account' }
  | { code: 'sign-on-unmapped' | 'sign-on-no-name' | 'sign-on-name-taken' | 'sign-on-misruled' }
  | { code: 'account-erased' | 'account-not-locked' }
  | { code: 'second-factor-none' | 'token-over' }
  | { code: 'username-taken'; username: string }
  | { code: 'unit-closed' | 'unit-circle'; unit: string }
  | { code: 'unit-holds-plan' | 'same-unit' }
  | { code: 'unit-in-use'; openTasks: number; people: number; children: number }
  | { code: 'day-worked-anyway'; day: LocalDate }
  | { code: 'plan-busy' | 'plan-frozen' }
  | { code: 'fact-counted'; fact: string }
  | { code: 'fact-of-register'; fact: string; register: Bilingual }
  | { code: 'plan-over'; endsOn: LocalDate }
  | AddedRowFault
  | {
      code:
        | 'register-unknown'
        | 'entry-unknown'
        | 'book-closed'
        | 'proof-missing'
        | 'reason-missing'
        | 'named-cannot-handle';
    }
  | { code: 'nobody-expected' | 'nobody-missing' | 'urged-today' }
  | { code: 'unit-not-missing'; unit: string }
  | { code: 'act-unknown' | 'act-not-for-many'; act: string }
  | { code: 'person-named-unknown'; person: string }
  | { code: 'act-not-now'; state: Bilingual }
  | { code: 'entry-field-missing' | 'field-not-asked' | 'field-unfit'; field: Bilingual }
  | { code: 'field-above'; field: Bilingual; above: Bilingual }
  | { code: WorkbookRefusal }
  | { code: 'import-faulty'; faults: number }
  | { code: 'import-file-changed' | 'import-overtaken' | 'survey-none' }
  | SurveyRefusal
  | { code: PaperRefusal }
  | { code: 'draft-unknown' | 'draft-closed' }
  | { code: 'draft-incomplete'; missing: string }
  | { code: 'draft-row-unknown' }
  | { code: 'draft-row-there'; row: string }
  | { code: 'finding-unknown' | 'finding-blocks' | 'way-unknown' | 'settlement-unknown' }
  | { code: 'findings-block'; count: number }
  | { code: 'criteria-set-unknown' }
  | { code: 'mail-not-set-up' | 'address-missing' | 'test-letter-too-soon' }
  | { code: 'mail-server-away' | 'letter-refused'; reason: string };

/** Of surveys, and of whoever answers one. */
export type SurveyRefusal =
  | { code: 'questionnaire-unknown' | 'questionnaire-locked' | 'survey-unknown' }
  | { code: 'survey-not-now'; state: SurveyState }
  | { code: 'survey-target-unknown'; target: string; targets: string }
  | { code: 'survey-options-alike'; question: number; wording: string }
  | { code: 'survey-maxima-differ'; target: string; sum: string; max: string }
  | { code: 'survey-official-there' | 'survey-sample-missing' | 'survey-closes-past' | 'survey-words-fixed' }
  | { code: 'survey-points-unknown'; target: string }
  | { code: 'survey-unit-twice' | 'survey-unit-begun' | 'survey-unit-unplanned'; unit: string }
  | { code: 'survey-codes-many'; most: number }
  | { code: 'survey-code-unknown' | 'survey-code-used' | 'survey-not-begun' | 'survey-over' }
  | { code: 'survey-answer-misfits' | 'survey-answer-empty' };

export type RefusalCode = Refusal['code'];

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** What somebody outside a circle is told; `action` is what they asked for. */
export function closedTo(audience: Audience, action: string): Refusal {
  switch (audience) {
    case 'admins':
      return { code: 'admin-only' };
    case 'foretold':
    case 'foretoldInPart':
      return { code: 'forecast-not-yours' };
    case 'keepers':
      return { code: 'not-permitted', action: 'keepPlans' };
    default:
      return { code: 'not-permitted', action };
  }
}
