/** Files after $1, in the order of their hashes, each with all its rows. */
export const NAMED_FILES = `
select e.sha256,
       json_agg(json_build_object('tenantId', e.tenant_id, 'planId', t.plan_id, 'taskId', e.task_id,
                                  'fileName', e.file_name, 'size', e.size) order by e.tenant_id, e.id) as rows
  from (select distinct sha256 from evidence where sha256 > $1 order by sha256 limit $2) f
  join evidence e on e.sha256 = f.sha256
  join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
 group by e.sha256 order by e.sha256`;

export const COUNT_NAMED = `select count(distinct sha256)::integer as files from evidence`;

export const UNNAMED = `
select sha256 from unnest($1::text[]) as f(sha256)
 where exists (select from evidence) and not exists (select from evidence e where e.sha256 = f.sha256)`;

/** Held by a connection, not by a transaction: the work reads files, and may take long. */
export const TAKE_TURN = `select pg_try_advisory_lock(hashtext('collect_orphans')) as mine`;
export const END_TURN = `select pg_advisory_unlock(hashtext('collect_orphans'))`;

/** A statement of its own, before rows are read: what commits after it began too late to name an old file. */
export const OPEN_TOO_LONG = `
select exists (select from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend'
                  and xact_start < now() - make_interval(hours => $1)) as waiting`;
