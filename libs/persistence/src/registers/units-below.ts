/** Open units below the authority of plan $2 that are no groups: those that registers expect something of. */
export const UNITS_BELOW = `
with recursive below as (
  select u.id from unit u join plan p on p.tenant_id = u.tenant_id and p.authority_unit_id = u.parent_id
   where p.tenant_id = $1 and p.id = $2
  union
  select u.id from unit u join below b on u.tenant_id = $1 and u.parent_id = b.id
)
select u.id, u.name, u.short_name as "shortName"
  from below b join unit u on u.tenant_id = $1 and u.id = b.id
 where u.kind <> 'group' and u.closed_on is null
 order by u.name, u.id`;
