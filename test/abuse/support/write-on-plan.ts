import type { DraftView, ImportPreview, PlanLadder, TaskDetail } from '@tctp/contracts';
import { randomUUID } from 'node:crypto';
import { aPlanText } from '../../support/plan-text';
import { aWorkbook } from '../../support/workbooks';
import { EVERYTHING, SHORTEST, fileName, markup } from './markup';
import type { Writer } from './writer';

export const PLAN = 'tinh-bien-2017';
export const CODE = '1.5.3';
/** Led by vhtt, with a deadline; led by tu-phap, without figures; led by vhtt, without a deadline. */
export const TASKS = { led: `${PLAN}.r07.once`, justice: `${PLAN}.r09.once`, other: `${PLAN}.r14.none` };
const [OFFICER, HEAD, REVIEWER, CHAIRMAN] = ['vhtt.canbo', 'vhtt.truongphong', 'noivu.thamtra', 'chutich'];
const APPRAISER = 'sonoivu';
const document = () => ({ number: markup(100), issuer: markup(200), subject: markup(500) });
const reason = () => ({ reason: markup(2000) });
const text = (content: string, name: string) => new File([content], name, { type: 'text/plain' });

/** Whatever people can write about a task, in an order that the machine allows. */
export async function writeOnTasks(writer: Writer): Promise<void> {
  const on = (
    who: string | undefined,
    route: string,
    body: Record<string, unknown> = {},
    taskId = TASKS.led,
  ) => writer.say(who ?? '', route, { taskId }, body);
  for (const at of [0, 1, 2])
    await writer.sayForm(
      OFFICER ?? '',
      'addEvidence',
      { taskId: TASKS.led },
      {
        file: text(`Ghi chú ${at} ${EVERYTHING}`, fileName('txt')),
        fields: document(),
      },
    );
  await on(OFFICER, 'reportObstacle', reason());
  await on(REVIEWER, 'answerObstacle', reason());
  await on(REVIEWER, 'urgeTask', reason());
  await writer.say(
    CHAIRMAN ?? '',
    'giveDirective',
    {},
    {
      ...{ taskId: TASKS.led, text: markup(2000), dueOn: '2017-09-29' },
    },
  );
  await on(OFFICER, 'replyToDirective', { directive: 1, text: markup(2000) });
  await on(HEAD, 'handTo', { accountId: OFFICER, note: markup(2000) });
  await on(OFFICER, 'askExtension', { until: '2017-12-08', ...reason() });
  await on(CHAIRMAN, 'refuseExtension', reason());
  await on(OFFICER, 'askExtension', { until: '2017-12-08', ...reason() });
  await on(CHAIRMAN, 'grantExtension', reason());
  await on(REVIEWER, 'blockTask', { petition: markup(200), to: markup(200), ...reason() });
  await on(REVIEWER, 'unblockTask', reason());
  await on(OFFICER, 'addUploaded', {
    uploadId: await upload(writer),
    fileName: fileName('txt'),
    ...document(),
  });
  const submit = () =>
    on(OFFICER, 'submitEvidence', { facts: { recognisedInitiatives: 1 }, note: markup(2000) });
  const [coded] = (await (await writer.as(REVIEWER ?? '')).get<TaskDetail>(`/tasks/${TASKS.led}`)).body
    .returnReasons;
  await submit();
  await on(REVIEWER, 'takeForReview');
  await on(REVIEWER, 'putBack', reason());
  await on(REVIEWER, 'takeForReview');
  await on(OFFICER, 'amendSubmission', reason());
  await submit();
  await on(REVIEWER, 'returnEvidence', { reason: coded?.code, note: markup(2000) });
  await submit();
  await on(REVIEWER, 'approveEvidence', { note: markup(2000) });
  await on(REVIEWER, 'reopenTask', reason());
  await submit();
  await many(writer, REVIEWER ?? '', TASKS.led, { action: 'approve', note: markup(2000) });
  await many(writer, REVIEWER ?? '', TASKS.other, { action: 'urge', ...reason() });
  await on(REVIEWER, 'reassignTask', { unitId: 'tu-phap', ...reason() }, TASKS.other);
  for (const decided of ['refuseNotApplicable', 'grantNotApplicable']) {
    await on('tuphap.canbo', 'askNotApplicable', reason(), TASKS.justice);
    await on(REVIEWER, decided, reason(), TASKS.justice);
  }
}

async function many(
  writer: Writer,
  who: string,
  taskId: string,
  body: Record<string, unknown>,
): Promise<void> {
  const { version } = (await (await writer.as(who)).get<TaskDetail>(`/tasks/${taskId}`)).body;
  const said = await writer.say<{ results: { outcome: string }[] }>(
    who,
    'commandMany',
    {},
    {
      ...body,
      items: [{ taskId, version }],
    },
  );
  if (said.results[0]?.outcome !== 'done') throw new Error(JSON.stringify(said));
}

/** A file on its way, whole, under a name that is none. */
async function upload(writer: Writer): Promise<string> {
  const { name, value } = (await writer.as(OFFICER ?? '')).session;
  const headers = { cookie: `${name}=${value}`, 'tus-resumable': '1.0.0' };
  const bytes = new TextEncoder().encode(`Tải lên ${EVERYTHING}`);
  const named = Buffer.from(fileName('txt')).toString('base64');
  const begun = await fetch(`${writer.url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${named},filetype ${Buffer.from('text/plain').toString('base64')}`,
    },
  });
  const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
  const sent = await fetch(`${writer.url}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    body: bytes,
  });
  if (sent.status >= 300) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  return id;
}

/** What is written beside the tasks: the target, the dossier with its points and explanations, what people keep for themselves. */
export async function writeOnPlan(writer: Writer): Promise<void> {
  const planId = PLAN;
  const of = { planId, code: CODE };
  await writer.say(CHAIRMAN ?? '', 'setTarget', { planId }, { points: '90', ...reason() });
  await writer.say(
    REVIEWER ?? '',
    'addTask',
    { planId },
    {
      ...{ componentCode: CODE, leadUnitId: 'vhtt', coordinatorIds: ['tu-phap'], ...reason() },
      ...{ title: markup(4000), deliverable: markup(4000), requirement: markup(4000) },
      ...{ due: { kind: 'day', on: '2017-11-30' }, document: { number: markup(100), issuedOn: null } },
    },
  );
  await writer.say(
    REVIEWER ?? '',
    'sayFact',
    { planId },
    { fact: 'models', value: 1, ...reason(), document: { number: markup(100), issuedOn: null } },
  );
  await writer.say(REVIEWER ?? '', 'freezeDossier', { planId }, reason());
  await writer.say(APPRAISER, 'leaveUnscored', { planId, code: '5.1' }, reason());
  await writer.say(APPRAISER, 'recordOfficialScore', of, { points: '1', ...reason() });
  await writer.say(APPRAISER, 'askExplanation', of, { question: markup(2000), dueOn: '2017-09-29' });
  await writer.say(
    REVIEWER ?? '',
    'answerExplanation',
    { ...of, round: '1' },
    {
      ...{ text: markup(2000), refersTo: markup(2000) },
    },
  );
  await writer.say(APPRAISER, 'settleExplanation', { ...of, round: '1' }, { points: null, ...reason() });
  await writer.say(
    OFFICER ?? '',
    'delegateWork',
    {},
    {
      ...{ to: HEAD, firstDay: '2017-09-04', lastDay: '2017-09-05', ...reason() },
    },
  );
  for (const list of ['tasks', 'plan', 'matrix'])
    await writer.say(
      list === 'tasks' ? (OFFICER ?? '') : (REVIEWER ?? ''),
      'saveFilter',
      { filterId: randomUUID() },
      {
        ...{ list, name: markup(60), search: { q: markup(200), [SHORTEST]: markup(200) } },
      },
    );
  await bringPoints(writer);
}

async function bringPoints(writer: Writer): Promise<void> {
  const rows = [
    ['Mã tiêu chí', 'Điểm thẩm định', 'Lý do', 'Điểm tối đa'],
    ['1.5.3', 1.5, markup(500), 2],
  ];
  const file = new File([Uint8Array.from(await aWorkbook(rows))], fileName('xlsx'));
  const [kind, query] = [{ kind: 'official' }, `?plan=${PLAN}`];
  const { fileDigest, basis, faults } = await writer.sayForm<ImportPreview>(
    APPRAISER,
    'previewImport',
    kind,
    { file, query },
  );
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  await writer.sayForm(APPRAISER, 'confirmImport', kind, {
    ...{ file, query },
    fields: { fileDigest, basis, ...reason() },
  });
}

/** A plan whose document is full of it, edited, settled, taken back and given up. Answers its id. */
export async function writeDraft(writer: Writer): Promise<{ draftId: string }> {
  const rows = [['3', '3.2.1', EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING]];
  const bring = (number: string, name: string) =>
    writer.sayForm<{ draftId: string }>(
      REVIEWER ?? '',
      'importPlan',
      {},
      {
        file: new File([Uint8Array.from(aPlanText(rows, number))], name, { type: 'text/plain' }),
      },
    );
  const { draftId } = await bring('219/KH-UBND', fileName('txt'));
  const on = (route: string, body: Record<string, unknown>) =>
    writer.say(REVIEWER ?? '', route, { draftId }, body);
  const view = async () =>
    (await (await writer.as(REVIEWER ?? '')).get<DraftView>(`/drafts/${draftId}`)).body;
  const row = (await view()).rows[0]?.id ?? '';
  const words = () => markup(2000);
  const added = { title: words(), lead: 'vhtt', deliverable: words(), deadline: words() };
  const edits = [
    { change: 'plan', part: 'title', to: words() },
    { change: 'row', row, part: 'title', to: words() },
    { change: 'add', row: 'them', code: '1.1.2', ...added },
    { change: 'unit', words: words(), to: 'vhtt' },
  ];
  await on('editDraft', { edits, ...reason() });
  const findings = async (may: boolean) =>
    (await view()).findings.filter(
      ({ severity, state }) => state === 'open' && (severity !== 'blocking') === may,
    );
  const [blocking] = await findings(false);
  await on('settleFinding', {
    findingKey: blocking?.key,
    settle: {
      by: 'edit',
      edits: [...edits.slice(0, 2), { ...edits[2], row: 'nua' }, { ...edits[3], words: words() }],
    },
    ...reason(),
  });
  const [light] = await findings(true);
  await on('ignoreFindings', { findingKeys: [light?.key], ...reason() });
  await on('takeBackSettlement', { number: 1, ...reason() });
  const other = await bring('220/KH-UBND', 'khac.txt');
  await writer.say(REVIEWER ?? '', 'discardDraft', { draftId: other.draftId }, reason());
  return { draftId };
}

export async function writeSettings(writer: Writer): Promise<void> {
  const planId = PLAN;
  const change = { mark: 'holiday', days: ['2017-12-25'], name: markup(200) };
  await writer.say('quantri', 'previewCalendar', { planId }, change);
  await writer.say('quantri', 'changeCalendar', { planId }, { change, ...reason() });
  const path = `/admin/plans/${planId}/ladder`;
  const { ladder } = (await (await writer.as('quantri')).get<{ ladder: PlanLadder }>(path)).body;
  await writer.say(
    'quantri',
    'changeLadder',
    { planId },
    { ladder: { ...ladder, remindBefore: [9, 4] }, ...reason() },
  );
}
