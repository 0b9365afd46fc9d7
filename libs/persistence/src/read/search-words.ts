import { mayAdminister } from '@tctp/application';
import type { SearchResult } from '@tctp/contracts';
import type { Actor, Role } from '@tctp/domain';
import { foldText, seesWholePlan } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { ANYWHERE, maySeeTask } from './may-see-task';

const MOST = 8;
/** More words than these narrow nothing down. */
const MOST_WORDS = 8;
const FIRST_WORD = 4;

/**
 * Words in code and title before those in the rest, what the reader's unit leads before what it does not, what is still
 * to be done before what is done. $3: the words as they were typed; the text begins with code and title.
 */
const TASKS = (role: Role, words: string) => `
select t.id, t.component_code as code, t.title, t.cycle, u.short_name as unit, t.work_state as work,
       t.time_state as time, t.last_day::text as "lastDay"
  from task t
  join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
 where t.tenant_id = $1 and ${maySeeTask(role)} and ${words}
 order by t.component_code = $3 desc,
          strpos(t.search_text, split_part($3, ' ', 1)) > length(t.component_code) + 1 + length(t.title),
          t.lead_unit_id = $2 desc, t.work_state in ('approved', 'notApplicable'), t.due_at, t.id
 limit ${MOST}`;

/** The newest first. */
const EVIDENCE = (role: Role, words: string) => `
select e.id, t.id as "taskId", t.component_code as "taskCode", t.title as "taskTitle", e.file_name as "fileName",
       e.document_number as number, e.document_subject as subject, e.document_issuer as issuer
  from evidence e
  join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
 where e.tenant_id = $1 and e.removed_at is null and ${maySeeTask(role)} and ${words}
 and $3::text is not null
 order by e.uploaded_at desc, e.id
 limit ${MOST}`;

const COMPONENTS = (role: Role, words: string) => `
select c.plan_id as "planId", c.code, c.title
  from component c
 where c.tenant_id = $1 and ${words} and exists (
   select from task t where t.tenant_id = c.tenant_id and t.plan_id = c.plan_id and t.component_code = c.code
      and ${maySeeTask(role)})
 order by c.code = $3 desc, c.plan_id desc, c.code limit ${MOST}`;

const UNITS = (words: string) => `
select u.id, u.name, u.short_name as "shortName"
  from unit u
 where u.tenant_id = $1 and ${ANYWHERE} and ${words}
 order by fold_text(u.short_name) = $3 desc, u.kind = 'group', u.name, u.id limit ${MOST}`;

/** Nobody of a sandbox that is over. */
const PEOPLE = (words: string, sandbox: boolean) => `
select a.id, a.display_name as "displayName", a.role, u.short_name as unit
  from account a join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
 where a.tenant_id = $1 and ${ANYWHERE} and ${words}${sandbox ? '' : ' and not a.sandbox'}
 order by fold_text(a.username) = $3 desc, a.display_name, a.id limit ${MOST}`;

/** Every word must be somewhere in the text; LIKE, because an index of trigrams answers it. */
export async function searchWords(
  source: DataSource,
  reader: Actor,
  typed: string,
  { sandbox = false } = {},
): Promise<SearchResult> {
  const folded = foldText(typed).trim();
  const words = folded.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return { tasks: [], evidence: [], components: [], units: [], people: [] };
  const params = [reader.tenantId, reader.unitId, folded, ...words.map(containing)];
  const inText = (text: string) => words.map((_, at) => `${text} like $${FIRST_WORD + at}`).join(' and ');
  const ask = <Row>(sql: string) => source.query<Row[]>(sql, params);
  const { role } = reader;
  const [tasks, evidence, components, units, people] = await Promise.all([
    ask<SearchResult['tasks'][number]>(TASKS(role, inText('t.search_text'))),
    ask<SearchResult['evidence'][number]>(EVIDENCE(role, inText('e.search_text'))),
    ask<SearchResult['components'][number]>(COMPONENTS(role, inText(`fold_text(c.code || ' ' || c.title)`))),
    seesWholePlan(role)
      ? ask<SearchResult['units'][number]>(UNITS(inText(`fold_text(u.name || ' ' || u.short_name)`)))
      : [],
    mayAdminister(reader)
      ? ask<SearchResult['people'][number]>(
          PEOPLE(inText(`fold_text(a.display_name || ' ' || a.username || ' ' || u.name)`), sandbox),
        )
      : [],
  ]);
  return { tasks, evidence, components, units, people };
}

function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, (one) => `\\${one}`)}%`;
}
