import type { refusals as Vietnamese } from './refusals.vi';
import { fileRefusals } from './file-refusals.en';
import { draftRefusals } from './draft-refusals.en';
import { passwordRefusals } from './password-refusals.en';
import { factorRefusals } from './factor-refusals.en';
import { signOnRefusals } from './sign-on-refusals.en';
import { registerRefusals } from './register-refusals.en';
import { surveyRefusals } from './survey-refusals.en';
import { tokenRefusals } from './token-refusals.en';
import { reportRefusals } from './report-refusals.en';

export const refusals: typeof Vietnamese = {
  ...factorRefusals,
  ...tokenRefusals,
  ...registerRefusals,
  ...reportRefusals,
  'mail-not-set-up':
    'No mail server is set up. Ask the administrator to set TCTP_SMTP_URL and TCTP_MAIL_FROM.',
  'address-missing': 'There is no address yet. Enter one, save it, then test it.',
  'test-letter-too-soon': 'A test letter has just gone out. Wait a minute and send again.',
  'mail-server-away': 'The mail server does not answer: {{reason}}. Try later, or tell the administrator.',
  'letter-refused': 'The mail server did not take it: {{reason}}. Check the address.',
  'not-possible-now': 'The task is “{{work}}”, so this cannot be done now. Reload to see what comes next.',
  'evidence-locked':
    'The evidence is locked because the task is “{{work}}”. Withdraw it, or wait until it is returned.',
  'no-evidence': 'There is no file yet. Add at least one, then submit.',
  'asker-cannot-grant': 'You asked for this yourself. Have somebody else with the authority decide.',
  'submitter-cannot-review':
    'You submitted this, so you cannot review it. Ask a colleague of the review office.',
  'no-review': 'The plan names nobody to review. Have the administrator add the step, then submit again.',
  'not-your-turn': 'It is the turn of: {{role}}. Approve once that step is done.',
  'already-approved-by-you': 'You have approved this submission. This step needs somebody else.',
  'correction-past': 'The day for the correction has passed. Choose today or later.',
  'obstacle-open': 'The obstacle before has no answer yet. Report again once it has.',
  'no-obstacle': 'No obstacle waits for an answer here. Reload the page.',
  'no-extension-asked': 'No request for an extension waits here. Reload the page.',
  'extension-open': 'The request before is not decided yet. Ask again once it is.',
  'no-deadline-to-extend': 'No deadline is running on this task, so there is none to extend.',
  'extension-not-later': 'The new day must lie after the present one and ahead of today. Choose another.',
  'extension-beyond-plan': 'The new day lies after the end of the plan. Choose an earlier one.',
  'no-such-directive': 'No directive {{directive}} waits for an answer on this task. Reload the page.',
  'same-lead': 'This unit leads the task already. Choose another.',
  'unit-unknown': 'There is no unit “{{unit}}”, or it is a group. Choose a unit from the list.',
  'person-unknown': 'This unit has no account “{{person}}”. Choose somebody of the unit.',
  'not-substitute':
    'Today you do not stand in for {{person}}. Ask that person or the head of the unit for a delegation.',
  'delegation-unknown': 'There is no such delegation, or it has ended. Reload the page.',
  'delegation-to-self': 'Nobody stands in for themselves. Choose a colleague.',
  'delegation-backwards': 'The last day comes before the first. Correct the two days.',
  'first-day-past': 'The first day has passed. Choose today or later.',
  'delegation-overlaps': 'On those days {{to}} stands in already. End that delegation, or choose other days.',
  'delegation-circle': 'The delegation goes round in a circle: {{chain}}. Choose somebody else.',
  'delegation-too-long':
    'The delegation passes through too many people: {{chain}}. Choose somebody who is there.',
  'clock-not-running': 'The clock of this task is not running.',
  'task-unknown': 'There is no such task, or it is not among those you may see. Choose one from your list.',
  'plan-unknown': 'There is no such plan. Choose one from the list of plans.',
  'component-unknown': 'The criteria set has no {{component}}. Check the code.',
  'evidence-unknown': 'There is no such file here. Reload.',
  'not-permitted':
    'Your role cannot do this. Ask somebody who has the role, or sign in with an account of that role.',
  'forecast-not-yours':
    'Only leaders and reviewers see the forecast of the total. A unit finds its own part in the forecast room.',
  'paper-unknown': 'There is no paper “{{kind}}”. Choose one under Papers.',
  'period-unknown': 'This paper has no period “{{period}}”. Choose one under Papers.',
  'period-not-offered':
    'There is no period “{{period}}”, or it has not come yet. Choose one of these: {{periods}}.',
  'not-uploader': 'Only who uploaded it, or the lead unit, can remove this file.',
  'stale-version':
    'This has changed since you opened it. Look at the change, then try again; nothing was written.',
  'key-reused': 'This idempotency key belongs to another command. Send it with a new key.',
  'fact-missing': 'The figure “{{label}}” is missing. Enter it and submit again.',
  'fact-invalid': 'The figure “{{label}}” must be {{kind}}. Mend it and send it again.',
  'fact-unknown': 'This component has no figure “{{fact}}”. Leave it out.',
  'ratio-above-whole':
    'The figure “{{label}}”: what is done or due is more than the whole. Mend it and send it again.',
  'ratio-due-missing':
    'The figure “{{label}}” also needs how much was already due. Enter it and send it again.',
  'return-reason-unknown': 'There is no return reason “{{reason}}”. Choose one from the list.',
  'delivery-unsaid':
    'The deadline lay before the plan was issued. Open the task, say whether it was kept, then approve.',
  'file-too-large': 'The file is larger than {{limitMegabytes}} MB. Compress or split it.',
  'upload-unknown': 'The upload is gone (older than a day, or added already). Choose the file again.',
  'upload-unfinished': 'The file is not up yet. Resume, then add it.',
  'evidence-here-already': 'This very file is here already. Choose another.',
  'file-unreadable': 'The words of this file cannot be read. Download it.',
  'file-empty': 'The file is empty. Choose another.',
  ...fileRefusals,
  'file-missing': 'There is no file. Send it as the part “file” of the form.',
  'as-of-future': 'That day has not come yet. Choose today or a day before.',
  'due-date-past': 'The date of the directive has passed. Choose today or later.',
  'maximum-unknown':
    'The plan gives no maximum for {{component}}, so no points can be supposed. Choose another component.',
  'points-above-maximum': 'Points go from 0 to {{max}}. Enter them again.',
  'appraisal-none': 'No dossier has been frozen yet. A reviewer or a leader freezes one first.',
  'appraisal-open': 'The dossier is being appraised. Wait until its points are locked, then freeze the next.',
  'appraisal-closed': 'The points are locked and cannot change. To look again, freeze the next dossier.',
  'dossier-altered':
    'The frozen dossier no longer matches its digest, so it does not leave the house. Tell the administrator; nothing was downloaded.',
  'dossier-history-altered':
    'The history of decisions in this dossier was altered, so it does not leave the house. Ask the administrator to run tctp audit verify.',
  'dossier-files-missing':
    'Files of evidence missing or of another size ({{count}}): {{files}}. Ask the administrator to restore them, then download again.',
  'components-unscored':
    'Still without points: {{components}}. Score them, or choose “Not scored” with a reason.',
  'explanations-open': 'Explanations not settled yet: {{components}}. Settle them, then lock the points.',
  'explanation-open': 'Explanation {{round}} is not settled yet. Settle it, then ask again.',
  'explanation-not-asked': 'Explanation {{round}} no longer waits for this step. Reload the page.',
  'explanation-awaited':
    'An explanation is awaited until the end of {{dueOn}}. Settle it once answered or overdue.',
  'explanation-due-past': 'That day is over. Choose today or a later one.',
  'submitter-cannot-appraise':
    'You handed in evidence for {{component}}, so you cannot judge it. Ask another appraiser.',
  'answerer-cannot-appraise':
    'You explained {{component}} for the units, so you cannot judge it. Ask another appraiser.',
  'clock-only-forward':
    'The sandbox clock moves forward only. Choose a later day, or begin anew: npm start -- --reset.',
  'clock-beyond-plan':
    'The sandbox goes as far as {{until}}; after that the plan has nothing to show. Choose an earlier day.',
  'clock-not-movable': 'Only a sandbox has a clock that can be moved.',
  'not-signed-in': 'Not signed in, or the session has ended. Sign in again.',
  ...signOnRefusals,
  'wrong-credentials': 'Wrong user name or password.',
  'input-invalid': 'The request is not right yet. Mend what is listed below.',
  'version-required':
    'If-Match is missing or not of the form "3": send the version you are looking at, from the ETag of your last read.',
  'key-required': 'Idempotency-Key is missing: send one key for each command.',
  'route-unknown': 'There is no such address. See /api/docs.',
  'request-refused':
    'The server cannot read this request. Check that the JSON is well formed, the content type and the length, and send it again.',
  'body-too-large': 'The body is larger than {{limitKilobytes}} KB. Send less at a time.',
  'too-many-requests': 'Too many requests within a minute. Wait {{seconds}} seconds and try again.',
  'too-many-filters':
    'Everybody can keep {{most}} filters at most. Remove one that is no longer used, then save again.',
  'too-many-streams': 'This account has too many screens open at once. Close some and reload the page.',
  'cross-site':
    'A page of another site sent this, so nothing was done. Open the program at its own address and try again.',
  'media-type-unknown':
    'The server does not take a body of this type. Send JSON as application/json; files as multipart/form-data.',
  'host-unknown':
    'The server does not answer under this name. Open the address you were given; whoever runs the server may add the name to TCTP_ALLOWED_HOSTS.',
  'admin-only': 'Only an administrator may do this. Ask one, or sign in as an administrator.',
  'account-locked': 'This account is locked. Ask the administrator to open it.',
  'account-unknown': 'There is no such account. Reload the list of people.',
  'username-taken': 'The username "{{username}}" is taken. Choose another.',
  'account-erased':
    'The personal data of this account have been erased, and it cannot be changed any more. Make a new account if one is needed.',
  'account-not-locked': 'Lock the account first, then erase its personal data.',
  'last-admin':
    'This is the last active administrator. Give the role to somebody else first, then try again.',
  'nothing-changes': 'Nothing differs from what there is. Change something, then save.',
  'unit-closed': '{{unit}} is closed. Choose a unit that is active.',
  'unit-circle': '{{unit}} stands below this very unit. Choose another parent.',
  'unit-holds-plan': 'This unit heads a plan or reviews for one, so it can be neither merged nor closed.',
  'unit-in-use':
    'The unit still has {{openTasks}} open tasks, {{people}} people and {{children}} units below it. Move them first, or merge it into another unit.',
  'same-unit': 'A unit cannot be merged into itself. Choose another.',
  'day-worked-anyway': '{{day}} is a working day anyway, so it cannot be made up. Choose a day off.',
  'fact-counted':
    'The program counts this itself from the cycles of reports; nobody enters it. If it looks wrong, see which cycle counts as late.',
  'fact-of-register':
    'This is told by the register {{register}} and not entered here. If it looks wrong, correct the register.',
  'plan-frozen':
    'The dossier of this plan was frozen for appraisal: no task can be added any more. Put what is missing into next year’s plan.',
  'plan-over': 'The plan ended on {{endsOn}}: no task can be added any more. Put it into next year’s plan.',
  'due-not-in-plan': 'It must be due from {{since}} to the end of the plan, {{until}}. Choose another day.',
  'due-day-off': '{{day}} is a day off. Choose a working day; the nearest one before it is {{nearest}}.',
  'no-cycle-left':
    'No such period ends between now and the end of the plan ({{until}}). Choose one day, or a shorter period.',
  'plan-busy': 'Somebody is writing to this plan. Wait some seconds and press again; nothing was written.',
  'criteria-set-unknown': 'There is no such criteria set. Choose from the list.',
  'not-a-workbook': 'This is no Excel workbook (.xlsx). Open it in Excel, save it as .xlsx, upload it again.',
  'workbook-locked':
    'The file has a password, or is an old .xls. Remove the password, save it as .xlsx, upload it again.',
  'workbook-macros': 'The file has macros. Save it as .xlsx without macros, upload it again.',
  'workbook-too-large': 'The file is too large: at most 10 MB and 20,000 rows. Make several files of it.',
  'workbook-too-slow':
    'Reading the file took too long. Remove pictures and other sheets, or make several files of it.',
  'workbook-empty': 'No cell of the workbook says anything. Choose another file.',
  'import-faulty':
    'The file is wrong in {{faults}} places, so no row was written. Preview it to see each cell.',
  'import-file-changed': 'The file has changed since the preview. Preview it again; nothing was written.',
  'import-overtaken':
    'Somebody just changed what this file would change. Preview it again; nothing was written.',
  'survey-none': 'The criteria set of this plan has no sociological survey.',
  ...surveyRefusals,
  ...draftRefusals,
  ...passwordRefusals,
  fault: 'Something is wrong in the program. Try again; if it stays, tell the administrator.',
};
