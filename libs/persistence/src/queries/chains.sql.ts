import type { HistoryPlace } from '@tctp/application';

/**
 * What happened is kept in chains: of each task, of each register of a plan, of the surveys of a plan, of each periodic
 * report, of each fact of a whole unit, of what was added to a plan. They are sealed and verified by the same statements, which take from here where a chain lies. Columns are those
 * of the table of events.
 */
export interface Chain {
  kind: HistoryPlace['kind'];
  events: string;
  /** What its entries are numbered within. */
  within: string;
  /** Which chain of its plan. */
  id: string;
  number: string;
  /** The bytes that a hash covers; `e` is the event. */
  entry: string;
  /** The entry of a register that an event speaks of. */
  entryId: string;
  /** Every chain with the number of its last entry, as `tenant_id, plan_id, id, sequence`. */
  heads: string;
  /** Whether somebody else counts its entries too. */
  counted: boolean;
}

const lastOf = (events: string, id: string, number = 'number') =>
  `select tenant_id, plan_id, ${id} as id, max(${number}) as sequence from ${events} group by 1, 2, 3`;
const ROW = { entry: 'history_entry(e)', entryId: 'null::uuid' } as const;

export const CHAINS: readonly Chain[] = [
  {
    ...ROW,
    kind: 'task',
    events: 'task_event',
    within: 'tenant_id, task_id',
    id: 'task_id',
    number: 'sequence',
    entry: `history_entry(tenant_id, plan_id, task_id, sequence, code, params, note, actor_id, at)`,
    heads: 'select tenant_id, plan_id, id, sequence from task',
    counted: true,
  },
  {
    ...ROW,
    kind: 'register',
    events: 'register_event',
    within: 'tenant_id, plan_id, register',
    id: 'register',
    number: 'sequence',
    entryId: 'entry_id',
    heads: 'select tenant_id, plan_id, register as id, sequence from register_book',
    counted: true,
  },
  {
    ...ROW,
    kind: 'survey',
    events: 'survey_event',
    within: 'tenant_id, plan_id',
    id: `''::text`,
    number: 'number',
    heads: lastOf('survey_event', `''::text`),
    counted: false,
  },
  {
    ...ROW,
    kind: 'report',
    events: 'periodic_report_event',
    within: 'tenant_id, plan_id, period',
    id: 'period',
    number: 'number',
    heads: lastOf('periodic_report_event', 'period'),
    counted: false,
  },
  {
    ...ROW,
    kind: 'fact',
    events: 'plan_fact',
    within: 'tenant_id, plan_id, fact',
    id: 'fact',
    number: 'sequence',
    heads: lastOf('plan_fact', 'fact', 'sequence'),
    counted: false,
  },
  {
    ...ROW,
    kind: 'addition',
    events: 'plan_addition',
    within: 'tenant_id, plan_id',
    id: `''::text`,
    number: 'sequence',
    heads: lastOf('plan_addition', `''::text`, 'sequence'),
    counted: false,
  },
];

/** One statement for each kind of chain, all of them as one. */
export function ofEveryChain(text: (chain: Chain) => string, chains = CHAINS): string {
  return chains.map((chain) => `(${text(chain)})`).join('\nunion all\n');
}

/** Chains that have grown since they were last sealed, each with its head. */
export const MOVED = ofEveryChain(
  ({ kind, events, within, id, number, heads }) => `
select '${kind}' as kind, h.tenant_id, h.plan_id, h.id, e.sequence, e.hash
  from (${heads}) h
  left join sealed_chain s
    on s.tenant_id = h.tenant_id and s.plan_id = h.plan_id and s.kind = '${kind}' and s.id = h.id
  join (select ${withPlan(within)}, ${id} as id, ${number} as sequence, hash from ${events}) e
    on e.tenant_id = h.tenant_id and e.plan_id = h.plan_id and e.id = h.id and e.sequence = h.sequence
 where h.sequence > coalesce(s.sequence, 0)`,
);

function withPlan(within: string): string {
  return within.includes('plan_id') ? within : `${within}, plan_id`;
}
