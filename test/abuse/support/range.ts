import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import {
  addQuestionnaire,
  addSurvey,
  approveEvidence,
  askExplanation,
  composeReport,
  freezeDossier,
  openEntry,
  openSurvey,
  planSample,
  submitEvidence,
} from '@tctp/application';
import type { Actor, Role } from '@tctp/domain';
import { aPlanText } from '../../support/plan-text';
import { PLAN, aSandbox } from '../../support/sandbox';
import type { Sandbox } from '../../support/sandbox';
import { cookieOf } from '../../support/sessions';
import { must } from '../../support/must';
import { THREE_QUESTIONS } from '../../support/surveys';
import { until } from '../../support/until';
import type { Operation } from './attack';
import type { Known } from './json-arbitrary';
import { sendAttack } from './send-attack';

const APPROVED = `${PLAN}.r07.once`;
const OPEN = `${PLAN}.r06.once`;
const CODE = '1.5.3';
const SEATS: readonly [Role, string][] = [
  ['officer', 'vhtt'],
  ['head', 'vhtt'],
  ['reviewer', 'noi-vu'],
  ['viceChair', 'tinh-bien'],
  ['chairman', 'tinh-bien'],
  ['appraiser', 'tinh-bien'],
  ['admin', 'tinh-bien'],
];

/**
 * The built API alone, on a plan with something of everything: evidence, a frozen dossier, a draft, an upload. No worker
 * runs, so nothing changes but by what is sent.
 */
export async function openRange() {
  const sandbox = await aSandbox();
  const api = await startApi(sandbox).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  const actors = await Promise.all(SEATS.map(([role, unit]) => sandbox.person(role, unit)));
  const cookies = new Map<Role, string>();
  for (const actor of actors) cookies.set(actor.role, await cookieOf(sandbox.source, actor));
  const known = await furnish(sandbox, api.url, (role) => actors.find((one) => one.role === role)!, cookies);
  return {
    ...api,
    sandbox,
    known,
    roles: SEATS.map(([role]) => role),
    cookie: (role: Role) => cookies.get(role) ?? '',
    /** For whoever was shown out: a session again, and the account as it was. */
    async comeBack(role: Role) {
      const actor = actors.find((one) => one.role === role)!;
      cookies.set(role, await cookieOf(sandbox.source, actor));
    },
    async versionOf(path: string): Promise<number> {
      return versionAt(sandbox, path);
    },
    async close() {
      await api.stop();
      await sandbox.close();
    },
  };
}
export type Range = Awaited<ReturnType<typeof openRange>>;

async function startApi({ databaseUrl, dataDir }: Sandbox) {
  const { NODE_OPTIONS: _jest, ...inherited } = process.env;
  const child = spawn(process.execPath, [resolve('dist/apps/api/main.js')], {
    env: {
      ...inherited,
      DATABASE_URL: databaseUrl,
      REDIS_URL: '',
      PORT: '0',
      TCTP_DATA_DIR: dataDir,
      TCTP_SANDBOX: 'true',
      TCTP_UPLOAD_LIMIT_MB: '1',
      /* Attacks come faster than people; the limit has a spec of its own. */
      TCTP_RATE_LIMIT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = () => /API: (http:\/\/[\w.:[\]]+)/.exec(output)?.[1];
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`The API ended at once:\n${output}`);
      return url() !== undefined;
    },
    { within: 40_000, what: () => `the API to listen\n${output}` },
  );
  return {
    url: url() ?? '',
    output: () => output,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function furnish(
  sandbox: Sandbox,
  url: string,
  actor: (role: Role) => Actor,
  cookies: ReadonlyMap<Role, string>,
): Promise<Known> {
  const keyed = (one: Actor) => ({ actor: one, key: randomUUID(), fingerprint: 'range' });
  const [officer, reviewer] = [actor('officer'), actor('reviewer')];
  const { evidence } = must(await sandbox.addFile(officer, APPROVED));
  const claim = { facts: { recognisedInitiatives: 1 }, note: null };
  must(await submitEvidence(sandbox, await sandbox.envelope(officer, APPROVED), claim));
  must(
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, APPROVED), { facts: null, note: null }),
  );
  must(await freezeDossier(sandbox, keyed(reviewer), { planId: PLAN, reason: 'Đến hạn' }));
  must(
    await askExplanation(sandbox, keyed(actor('appraiser')), {
      planId: PLAN,
      componentCode: CODE,
      question: 'Số quyết định?',
      dueOn: '2017-09-15',
    }),
  );
  const of = { planId: PLAN, reason: 'Đến hạn' };
  const questionnaire = must(
    await addQuestionnaire(sandbox, keyed(reviewer), { ...of, ...THREE_QUESTIONS }),
  ).id;
  const words = { title: 'Diễn tập', introduction: null, questionnaireId: questionnaire, closesOn: null };
  const surveyId = must(await addSurvey(sandbox, keyed(reviewer), { ...of, ...words })).id;
  const draftSurvey = must(await addSurvey(sandbox, keyed(reviewer), { ...of, ...words })).id;
  const at = (expectedVersion: number) => ({ ...keyed(reviewer), expectedVersion });
  const units3 = [{ unitId: 'vhtt', planned: 3, population: null }];
  must(await planSample(sandbox, at(1), { surveyId, units: units3, reason: 'Đến hạn' }));
  must(await openSurvey(sandbox, at(2), { surveyId, reason: 'Đến hạn' }));
  must(await composeReport(sandbox, keyed(reviewer), { planId: PLAN, period: '2017-Q3' }));
  const entry = must(
    await openEntry(sandbox, keyed(officer), {
      ...{ planId: PLAN, register: 'initiatives', unitId: null, reason: null },
      fields: { title: 'Diễn tập', summary: 'Diễn tập' },
    }),
  );
  for (const unit of ['tu-phap', 'xa-01']) await sandbox.person('officer', unit);
  const victims = ['tu-phap.officer', 'xa-01.officer'];
  const draft = await sendForm(url, cookies.get('reviewer') ?? '', aPlanText());
  const upload = await beginUpload(url, cookies.get('officer') ?? '');
  const ids = async (query: string) =>
    (await sandbox.source.query<{ id: string }[]>(query)).map(({ id }) => id);
  const tasks = await ids('select id from task order by id');
  const units = await ids(
    `select id from unit where id in ('vhtt', 'tu-phap', 'noi-vu', 'xa-01', 'tinh-bien') order by id`,
  );
  const pools: Readonly<Record<string, readonly string[]>> = {
    taskId: [APPROVED, OPEN, ...tasks.slice(0, 4)],
    planId: [PLAN],
    plan: [PLAN],
    code: [CODE, '3.2', '7.1.5'],
    unitId: units,
    parentId: ['tinh-bien'],
    into: ['vhtt', 'noi-vu'],
    accountId: victims,
    to: victims,
    from: victims,
    evidenceId: [evidence.id],
    evidenceIds: [evidence.id],
    uploadId: [upload],
    draftId: [draft],
    findingKey: [],
    setId: ['tinh-bien-2016', 'qd766-2022'],
    round: ['1'],
    kind: [
      'official',
      'survey',
      'survey-sample',
      'survey-answers',
      'people',
      'units',
      'annex',
      'report',
      'self-assessment',
    ],
    surveyId: [surveyId, draftSurvey],
    survey: [surveyId, draftSurvey],
    questionnaireId: [questionnaire],
    target: ['DTXHH'],
    filterId: [randomUUID()],
    delegationId: [randomUUID()],
    period: ['2017-Q3'],
    register: ['initiatives'],
    entryId: [entry.id],
    fact: ['recognisedInitiatives'],
    q: ['sáng kiến', '119'],
    search: ['sáng kiến', '119'],
  };
  return (name) => pools[name] ?? [];
}

async function sendForm(url: string, cookie: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'text/plain' }), 'ke-hoach.txt');
  const headers = { cookie, 'idempotency-key': randomUUID() };
  const reply = await fetch(`${url}/api/drafts`, { method: 'POST', headers, body: form });
  const body = (await reply.json()) as { draftId?: string };
  if (body.draftId === undefined) throw new Error(`no draft: ${JSON.stringify(body)}`);
  return body.draftId;
}

async function beginUpload(url: string, cookie: string): Promise<string> {
  const headers = {
    cookie,
    'tus-resumable': '1.0.0',
    'upload-length': '12',
    'upload-metadata': 'filename YS50eHQ=',
  };
  const { headers: said } = await sendAttack(url, {
    method: 'POST',
    path: '/api/uploads',
    headers,
    body: null,
  });
  return (
    String(said['location'] ?? '')
      .split('/')
      .at(-1) ?? ''
  );
}

const VERSIONED: readonly [RegExp, string][] = [
  [/^\/api\/tasks\/([^/]+)/, 'select version from task where id = $1'],
  [/^\/api\/admin\/accounts\/([^/]+)/, 'select version from account where id = $1'],
  [/^\/api\/admin\/units\/([^/]+)/, 'select version from unit where id = $1'],
  [/^\/api\/admin\/plans\/([^/]+)/, 'select revision as version from plan where id = $1'],
  [/^\/api\/drafts\/([^/]+)/, 'select version from plan_draft where id = $1'],
  [/^\/api\/surveys\/([^/]+)/, 'select version from survey where id = $1'],
  [/^\/api\/register-entries\/([^/]+)/, 'select version from register_entry where id::text = $1'],
  [/^\/api\/plans\/[^/]+\/reports\/([^/]+)/, 'select version from periodic_report where period = $1'],
  [/^\/api\/questionnaires\/([^/]+)/, 'select version from survey_questionnaire where id = $1'],
];

async function versionAt({ source }: Sandbox, path: string): Promise<number> {
  for (const [shape, query] of VERSIONED) {
    const id = shape.exec(path)?.[1];
    if (id === undefined || id.includes('%00')) continue;
    const [row] = await source.query<{ version: number }[]>(query, [id]);
    return row?.version ?? 1;
  }
  return 1;
}

export async function operationsOf(
  url: string,
): Promise<{ operations: Operation[]; codes: ReadonlySet<string> }> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Omit<Operation, 'path' | 'method'>>>;
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => ({
      ...operation,
      parameters: operation.parameters ?? [],
      path,
      method,
    })),
  );
  return { operations, codes: new Set(document.components.schemas.Problem.properties.code.enum) };
}
