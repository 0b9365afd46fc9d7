import type { PlanToLoad } from '@tctp/application';
import { loadPlan } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor, Role } from '@tctp/domain';
import { ROLES, points } from '@tctp/domain';
import { newSessionToken } from '@tctp/identity';
import { dataSourceOptions, sandboxClock, typeormAccounts, typeormUnitOfWork } from '@tctp/persistence';
import { DataSource } from 'typeorm';

/**
 * A tenant of its own with a plan of four tasks, as small as it can be with every way in which a unit can stand to a
 * task. Its names are no facts about anybody: `seen` stands in every text of it, `kept` in what the unit `here` may
 * not see.
 */
export interface SmallTenant {
  id: string;
  planId: string;
  seen: string;
  kept: string;
  units: { root: string; review: string; here: string; there: string };
  /** Led here; led there with a part for us; led there alone; led here and in the dossier. */
  tasks: { lead: string; coordinator: string; other: string; frozen: string };
  /** Somebody of every role, all in the unit `here`; and those of other units that something takes. */
  people: Readonly<Record<Role, Actor>>;
  substitute: Actor;
  colleague: Actor;
  reviewHead: Actor;
  stranger: Actor;
}

const LEADS_OF = [
  ['lead', 'here', ['there']],
  ['coordinator', 'there', ['here']],
  ['other', 'there', []],
  ['frozen', 'here', []],
] as const;

export function smallTenant(name: string): SmallTenant {
  const unit = (place: string) => `${name}-${place}`;
  const person = (place: string, role: Role, as: string = role): Actor => ({
    tenantId: name,
    accountId: `${name}.${place}.${as}`,
    displayName: `${marker(name)} ${as}`,
    role,
    unitId: unit(place),
  });
  const planId = `${name}-plan`;
  const task = (row: string) => `${planId}.${row}.once`;
  return {
    id: name,
    planId,
    seen: marker(name),
    kept: `Kín${name}`,
    units: { root: unit('root'), review: unit('review'), here: unit('here'), there: unit('there') },
    tasks: {
      lead: task('lead'),
      coordinator: task('coordinator'),
      other: task('other'),
      frozen: task('frozen'),
    },
    people: Object.fromEntries(ROLES.map((role) => [role, person('here', role)])) as Record<Role, Actor>,
    substitute: person('here', 'officer', 'substitute'),
    colleague: person('here', 'officer', 'colleague'),
    reviewHead: person('review', 'head'),
    stranger: person('there', 'officer'),
  };
}

function marker(name: string): string {
  return `Dấu${name}`;
}

export function accountsOf({ people, substitute, colleague, reviewHead, stranger }: SmallTenant): Actor[] {
  return [...Object.values(people), substitute, colleague, reviewHead, stranger];
}

export async function openSource(databaseUrl: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(databaseUrl, 4)).initialize();
}

/** Plan, accounts and delegations: everybody of the unit `here` is stood in for by one and the same colleague. */
export async function plantTenant(source: DataSource, tenant: SmallTenant): Promise<void> {
  const deps = { work: typeormUnitOfWork(source), clock: sandboxClock(source) };
  await loadPlan(deps, planOf(tenant));
  await typeormAccounts(source).addMissing(
    accountsOf(tenant).map(({ accountId, ...account }) => ({
      ...account,
      id: accountId,
      username: accountId,
      passwordHash: '-',
      sandbox: false,
    })),
  );
  for (const { accountId } of Object.values(tenant.people))
    await addDelegation(source, tenant, accountId, tenant.substitute.accountId, '2017-08-28');
}

export async function addDelegation(
  source: DataSource,
  tenant: SmallTenant,
  from: string,
  to: string,
  firstDay: string,
  id = `${from}>${to}`,
): Promise<string> {
  await source.query(
    `insert into delegation (tenant_id, id, unit_id, from_account_id, to_account_id, first_day, last_day, reason, made_by, made_at)
     select tenant_id, $3, unit_id, id, $4, $5, '2017-12-30', 'thử', id, now() from account where tenant_id = $1 and id = $2`,
    [tenant.id, from, id, to, firstDay],
  );
  return id;
}

/** A session as signing in leaves it; the cookie. */
export async function sessionFor(source: DataSource, actor: Actor): Promise<string> {
  const { token, tokenHash } = newSessionToken();
  await typeormAccounts(source).startSession(actor, {
    tokenHash,
    expiresAt: new Date(Date.now() + 3_600_000),
    means: 'password',
    wants: null,
    address: '127.0.0.1',
    agent: null,
  });
  return `tctp_session=${token}`;
}

function planOf({ id, planId, seen, kept, units }: SmallTenant): PlanToLoad {
  const like = loadTinhBien2017();
  const unit = (unitId: string, parentId: string | null, kind: 'authority' | 'division') => ({
    id: unitId,
    parentId,
    kind,
    name: `${seen} ${unitId}`,
    shortName: unitId,
    memberIds: [],
    membersComplete: true,
  });
  return {
    ...like,
    tenant: { id, name: seen },
    units: [
      unit(units.root, null, 'authority'),
      ...[units.review, units.here, units.there].map((one) => unit(one, units.root, 'division')),
    ],
    criteriaSet: {
      id: `${id}-set`,
      version: '1',
      title: seen,
      total: points('4'),
      source: seen,
      fields: [{ code: '1', title: seen, kind: 'listed', max: points('4') }],
      components: LEADS_OF.map(([row], place) => ({
        code: `1.${place + 1}`,
        fieldCode: '1',
        title: `${seen} ${row}`,
        max: points('1'),
        facts: [],
        rule: null,
        outsideControl: null,
      })),
    },
    baseline: null,
    plan: {
      ...like.plan,
      id: planId,
      number: `${seen}/KH`,
      title: seen,
      criteriaSetId: `${id}-set`,
      authorityUnitId: units.root,
      reviewUnitId: units.review,
      rows: LEADS_OF.map(([row, lead, coordinators], place) => ({
        id: row,
        number: `${place + 1}`,
        componentCode: `1.${place + 1}`,
        leadUnitId: units[lead],
        coordinatorIds: coordinators.map((one) => units[one]),
        title: row === 'other' ? `${seen} ${kept}` : `${seen} ${row}`,
        deliverable: seen,
        requirement: seen,
        notes: [],
        deadline: { kind: 'date', on: '2017-12-01', bound: 'before', text: 'trước ngày 01/12/2017' },
      })),
    },
  };
}
