/** Plans that were read from a file; what the program proposed itself has none. */
const READ = `(select tenant_id, plan_id, id, file_name, size, sha256 from plan_draft where origin = 'file')`;
/** Whatever names a file: evidence, and what belongs to no task: files that plans were read from, files of registers. */
const NAMED = `
select e.tenant_id, t.plan_id, e.task_id, e.id, e.file_name, e.size, e.sha256
  from evidence e join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
union all
select tenant_id, coalesce(plan_id, ''), '', id, file_name, size, sha256 from ${READ} d
union all
select f.tenant_id, n.plan_id, '', f.id::text, f.file_name, f.size, f.sha256
  from register_file f join register_entry n on n.tenant_id = f.tenant_id and n.id = f.entry_id`;

/** Files after $1, in the order of their hashes, each with all its rows. */
export const NAMED_FILES = `
select n.sha256,
       json_agg(json_build_object('tenantId', n.tenant_id, 'planId', n.plan_id, 'taskId', n.task_id,
                                  'fileName', n.file_name, 'size', n.size) order by n.tenant_id, n.id) as rows
  from (select sha256 from (
          (select distinct sha256 from evidence where sha256 > $1 order by sha256 limit $2)
          union
          (select distinct sha256 from ${READ} d where sha256 > $1 order by sha256 limit $2)
          union
          (select distinct sha256 from register_file where sha256 > $1 order by sha256 limit $2)) all_kinds
         order by sha256 limit $2) f
  join (${NAMED}) n on n.sha256 = f.sha256
 group by n.sha256 order by n.sha256`;

export const COUNT_NAMED = `
select count(*)::integer as files
  from (select sha256 from evidence union select sha256 from ${READ} d union select sha256 from register_file) f`;

export const UNNAMED = `
select sha256 from unnest($1::text[]) as f(sha256)
 where (exists (select from evidence) or exists (select from ${READ} d) or exists (select from register_file))
   and not exists (select from evidence e where e.sha256 = f.sha256)
   and not exists (select from plan_draft d where d.sha256 = f.sha256)
   and not exists (select from register_file r where r.sha256 = f.sha256)`;

/** Held by a connection, not by a transaction: the work reads files, and may take long. */
export const TAKE_TURN = `select pg_try_advisory_lock(hashtext('collect_orphans')) as mine`;
export const END_TURN = `select pg_advisory_unlock(hashtext('collect_orphans'))`;

/** A statement of its own, before rows are read: what commits after it began too late to name an old file. */
export const OPEN_TOO_LONG = `
select exists (select from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend'
                  and xact_start < now() - make_interval(hours => $1)) as waiting`;
