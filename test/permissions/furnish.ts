import type { DataSource } from 'typeorm';
import type { Actor } from '@tctp/domain';
import { aPlanText } from '../support/plan-text';
import { ask } from './asked';
import type { SmallTenant } from './small-tenant';
import { sessionFor } from './small-tenant';

/** What has an id and belongs to somebody, by the name its place has in the table of routes. */
export interface Furniture {
  evidence: Record<keyof SmallTenant['tasks'], string>;
  draft: string;
  /** Files of the frozen dossier: of the component led here, and of the one led there. */
  frozen: { here: string; there: string };
  upload: { colleague: string };
  filter: { colleague: string };
  session: { colleague: string };
  token: { colleague: string };
  /** Entries of registers with a file each. */
  entries: Record<'here' | 'there' | 'complaint', { entry: string; file: string }>;
  questionnaire: Record<'own' | 'official', string>;
  survey: Record<'own' | 'official', string>;
}

const A_TOKEN = `
insert into api_token (tenant_id, account_id, id, token_hash, hint, name, scope, made_at, expires_at)
values ($1, $2::text, gen_random_uuid(), encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), 'tctp_', $3, 'read', now(), now() + interval '1 day')
returning id`;
const A_QUESTIONNAIRE = `
insert into survey_questionnaire (tenant_id, id, plan_id, kind, number, title, made_at, made_by)
values ($1, $2, $3, $4, 1, $5, now(), $6)`;
const A_SURVEY = `
insert into survey (tenant_id, id, plan_id, kind, questionnaire_id, title, made_at)
values ($1, $2, $3, $4, $5, $6, now())`;
const NAMED = (text: string) => Buffer.from(text).toString('base64');

/** Everything that somebody could want to reach into, made over HTTP by those whose work it is. */
export async function furnish(url: string, source: DataSource, tenant: SmallTenant): Promise<Furniture> {
  const { people, stranger, tasks, planId, seen, kept } = tenant;
  const cookies = new Map<string, string>();
  async function by(actor: Actor, method: string, path: string, more: object = {}) {
    const cookie = cookies.get(actor.accountId) ?? (await sessionFor(source, actor));
    cookies.set(actor.accountId, cookie);
    const answered = await ask(url, { cookie, method, path, ...more });
    if (answered.status >= 300) throw new Error(`${method} ${path}: ${answered.status} ${answered.text}`);
    return JSON.parse(answered.text || '{}') as Record<string, never>;
  }
  async function onTask(actor: Actor, taskId: string, verb: string, more: object) {
    const { version } = (await by(actor, 'get', `/tasks/${taskId}`)) as unknown as { version: number };
    return by(actor, 'post', `/tasks/${taskId}/${verb}`, {
      headers: { 'if-match': `"${version}"` },
      ...more,
    });
  }
  async function addFile(actor: Actor, taskId: string, words: string): Promise<string> {
    const form = new FormData();
    form.append('subject', words);
    form.append('file', new Blob([words], { type: 'text/plain' }), `${words}.txt`);
    const added = await onTask(actor, taskId, 'evidence', { form });
    return (added as unknown as { evidence: { id: string } }).evidence.id;
  }
  async function approved(actor: Actor, taskId: string) {
    await onTask(actor, taskId, 'submit', { body: { facts: {} } });
    await onTask(people.reviewer, taskId, 'approve', { body: {} });
  }

  const evidence = {
    lead: await addFile(people.officer, tasks.lead, `${seen} lead`),
    coordinator: await addFile(stranger, tasks.coordinator, `${seen} coordinator`),
    other: await addFile(stranger, tasks.other, `${seen} ${kept}`),
    frozen: await addFile(people.officer, tasks.frozen, `${seen} frozen`),
  };
  await by(people.chairman, 'post', '/directives', {
    body: { taskId: tasks.other, text: `${seen} ${kept}`, dueOn: '2017-10-02' },
  });
  await approved(stranger, tasks.other);
  await approved(people.officer, tasks.frozen);
  await by(people.reviewer, 'post', `/plans/${planId}/dossier`, { body: { reason: seen } });
  for (const code of ['1.3', '1.4'])
    await by(people.appraiser, 'post', `/plans/${planId}/dossier/components/${code}/explanations`, {
      body: { question: code === '1.3' ? `${seen} ${kept}` : seen, dueOn: '2017-10-02' },
    });
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(aPlanText())], { type: 'text/plain' }), 'ke-hoach.txt');
  const { draftId: draft } = (await by(people.reviewer, 'post', '/drafts', { form })) as unknown as {
    draftId: string;
  };
  const registered = async (actor: Actor, register: string, fields: object, words: string) => {
    const at = `/plans/${planId}/registers/${register}/entries`;
    const { id: entry } = (await by(actor, 'post', at, { body: { fields } })) as unknown as { id: string };
    const photo = new FormData();
    photo.append('file', new Blob([words], { type: 'text/plain' }), `${words}.txt`);
    const headers = { 'if-match': '"1"' };
    await by(actor, 'post', `/register-entries/${entry}/files`, { form: photo, headers });
    const { fileList } = (await by(people.reviewer, 'get', `/register-entries/${entry}`)) as unknown as {
      fileList: { id: string }[];
    };
    return { entry, file: fileList[0]?.id ?? '' };
  };
  const entries = {
    here: await registered(people.officer, 'initiatives', { title: seen, summary: seen }, `${seen} here`),
    there: await registered(stranger, 'initiatives', { title: kept, summary: kept }, `${seen} ${kept} there`),
    complaint: await registered(
      people.reviewer,
      'complaints',
      { title: kept, content: kept, channel: 'phone', receivedOn: '2017-08-28' },
      `${seen} ${kept} complaint`,
    ),
  };
  await by(people.reviewer, 'post', `/plans/${planId}/reports`, { body: { period: '2017-Q3' } });
  const filter = crypto.randomUUID();
  await by(tenant.colleague, 'put', `/saved-filters/${filter}`, {
    body: { list: 'tasks', name: `${seen} ${kept}`, search: {} },
  });
  const upload = await beginUpload(url, await sessionFor(source, tenant.colleague), `${seen} ${kept}.txt`);
  const [session] = await source.query<{ id: string }[]>(
    'select id from session where tenant_id = $1 and account_id = $2 limit 1',
    [tenant.colleague.tenantId, tenant.colleague.accountId],
  );
  const [token] = await source.query<{ id: string }[]>(A_TOKEN, [
    tenant.colleague.tenantId,
    tenant.colleague.accountId,
    `${seen} ${kept}`,
  ]);
  const [questionnaire, survey] = [
    { own: '', official: '' },
    { own: '', official: '' },
  ];
  for (const kind of ['own', 'official'] as const) {
    questionnaire[kind] = `${tenant.id}-${kind}-paper`;
    survey[kind] = `${tenant.id}-${kind}-survey`;
    const by = kind === 'own' ? people.reviewer : people.appraiser;
    const paper = [tenant.id, questionnaire[kind], planId, kind, seen, by.accountId];
    await source.query(A_QUESTIONNAIRE, paper);
    await source.query(A_SURVEY, [tenant.id, survey[kind], planId, kind, questionnaire[kind], seen]);
  }
  return {
    evidence,
    draft,
    questionnaire,
    survey,
    frozen: { here: evidence.frozen, there: evidence.other },
    upload: { colleague: upload },
    filter: { colleague: filter },
    session: { colleague: session?.id ?? '' },
    token: { colleague: token?.id ?? '' },
    entries,
  };
}

export async function beginUpload(url: string, cookie: string, fileName = 'thu.txt'): Promise<string> {
  const reply = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      cookie,
      'tus-resumable': '1.0.0',
      'upload-length': '4',
      'upload-metadata': `filename ${NAMED(fileName)},filetype ${NAMED('text/plain')}`,
    },
  });
  const place = reply.headers.get('location');
  if (place === null) throw new Error(`POST /uploads: ${reply.status} ${await reply.text()}`);
  return place.split('/').at(-1) ?? '';
}
