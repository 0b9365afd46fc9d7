/**
 * Everything that a batch of commands may rest on, a row for each: its receipt if it was done before, task, files, facts.
 * One statement, so all of it is of one moment, and the task's version says whether that moment has passed.
 */
export const READ_COMMANDS = `
select r.fingerprint, r.result,
       t.id, t.plan_id, t.component_code, t.lead_unit_id, t.snapshot, t.version, t.sequence,
       p.revision, l.short_name as lead_name, u.relation, files.evidence,
       coalesce(s.corrected_facts, s.claimed_facts) as standing_facts
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
       as asked(tenant_id, task_id, account_id, key, unit_id, place)
  left join lateral (
    select fingerprint, result from command_receipt r
     where r.tenant_id = asked.tenant_id and r.account_id = asked.account_id and r.key = asked.key offset 0) r on true
  left join task t on t.tenant_id = asked.tenant_id and t.id = asked.task_id
  left join plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id
  left join unit l on l.tenant_id = t.tenant_id and l.id = t.lead_unit_id
  left join task_unit u on u.tenant_id = t.tenant_id and u.unit_id = asked.unit_id and u.task_id = t.id
  left join submission s
    on s.tenant_id = t.tenant_id and s.task_id = t.id
   and s.number = (t.snapshot #>> '{context,submission,number}')::integer
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'id', e.id, 'sha256', e.sha256, 'size', e.size, 'fileName', e.file_name, 'mediaType', e.media_type,
             'uploadedBy', e.uploaded_by, 'uploadedAt', e.uploaded_at,
             'document', jsonb_build_object(
               'number', e.document_number, 'issuedOn', e.document_issued_on,
               'issuer', e.document_issuer, 'subject', e.document_subject))
             order by e.uploaded_at, e.id) as evidence
      from evidence e
     where e.tenant_id = t.tenant_id and e.task_id = t.id and e.removed_at is null) files on true
 order by asked.place`;
