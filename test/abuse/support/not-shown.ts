/** As somebody writes an edit of a draft, in both routes that take some. */
const ofEdits = (...names: string[]) =>
  ['editDraft.body.edits[]', 'settleFinding.body.settle.edits[]'].flatMap((at) =>
    names.map((one) => `${at}${one}`),
  );
const facts = ['approveEvidence', 'reckonPoints', 'sendReport', 'submitEvidence'].map(
  (route) => `${route}.body.facts`,
);

/**
 * Places in which no text of people's own is kept, or which are written from elsewhere: why, and which. What is taken from
 * an address is held against this as well; a route that is new stands nowhere yet.
 */
export const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  'a secret: held against a hash or kept as one, and in no answer': [
    'answerSurvey.body.code',
    'askSurvey.body.code',
    'askConfirmation.body.code',
    'askConfirmation.body.password',
    'askSetUp.body.token',
    'beginSecondFactor.body.password',
    'choosePassword.body.current',
    'choosePassword.body.password',
    'confirmAddress.body.token',
    'confirmSecondFactor.body.code',
    'makeToken.body.code',
    'makeToken.body.password',
    'renewRecoveryCodes.body.code',
    'renewRecoveryCodes.body.password',
    'resetPassword.body.password',
    'resetPassword.body.token',
    'saveNoticeSettings.body.code',
    'saveNoticeSettings.body.password',
    'setUp.body.password',
    'setUp.body.token',
    'showSecondFactor.body.code',
    'signIn.body.password',
    'stopSecondFactor.body.code',
    'stopSecondFactor.body.password',
  ],
  'names somebody or something that is there: anything else is refused, and kept nowhere': [
    'actOnEntries.body.act',
    'actOnEntry.body.act',
    'addTask.body.componentCode',
    'addTask.body.coordinatorIds[]',
    'addTask.body.leadUnitId',
    'sayFact.body.fact',
    'addQuestionnaire.body.questions[].target',
    'addSurvey.body.questionnaireId',
    'changeQuestionnaire.body.questions[].target',
    'changeSurvey.body.questionnaireId',
    'makeSurveyCodes.body.units[].unitId',
    'planSample.body.units[].unitId',
    'addUploaded.body.uploadId',
    'answerExplanation.body.evidenceIds[]',
    'askReset.body.username',
    'changeAccount.body.unitId',
    'chooseReportCycle.body.taskId',
    'commandMany.body.items[].taskId',
    'composeReport.body.taskId',
    ...['.section', '.part', '.after', '.sections[]'].map((at) => `editReport.body.edits[]${at}`),
    'commandMany.body.unitId',
    'createAccount.body.unitId',
    'createUnit.body.parentId',
    'delegateWork.body.from',
    'delegateWork.body.to',
    'giveDirective.body.taskId',
    'handTo.body.accountId',
    'ignoreFindings.body.findingKeys[]',
    'mergeUnit.body.into',
    'openEntry.body.unitId',
    'moveUnit.body.parentId',
    'reassignTask.body.unitId',
    'returnEvidence.body.reason',
    'reuseEvidence.body.evidenceId',
    'settleFinding.body.findingKey',
    'signIn.body.username',
    'supposeChanges.body.supposed[].code',
    'urgeUnits.body.unitIds[]',
    ...ofEdits('.as', '.code', '.field', '.lead', '.row', '.to[]'),
  ],
  'the name of a field: one that the register does not have is refused': [
    'actOnEntry.body.fields.#',
    'openEntry.body.fields.#',
  ],
  'a figure of the rule: a name it does not have and a choice it does not offer are refused': facts
    .flatMap((at) => [`${at}.#`, `${at}.*`])
    .concat('sayFact.body.value'),
  'kept and shown where a text that is written here is: the reason a draft is closed for, the document of a unit, the names of the first unit and person':
    [
      'activateDraft.body.reason',
      'confirmImport.multipart.document',
      'setUp.body.authority.name',
      'setUp.body.authority.shortName',
      'setUp.body.displayName',
    ],
};
