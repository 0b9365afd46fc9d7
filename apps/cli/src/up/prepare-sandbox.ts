import { loadPlan } from '@tctp/application';
import type { PlanToLoad } from '@tctp/application';
import { localDateOf, openingOf } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import { hashPassword } from '@tctp/identity';
import {
  addUnitTree,
  dataSourceOptions,
  sandboxClock,
  sqlSetUp,
  typeormAccounts,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { DataSource } from 'typeorm';
import type { Sample, SampleName } from './samples';
import { SAMPLES, sampleCalled } from './samples';
import { SANDBOX_PASSWORD } from './sandbox-accounts';

export interface PreparedSandbox {
  sample: Sample;
  tasks: number;
  loaded: boolean;
  today: LocalDate;
  /** Begun without a plan: one is still to be imported, or has been. */
  withoutPlan: boolean;
}

export interface SandboxWanted {
  sample?: SampleName | undefined;
  /** Units and people alone, to rehearse the import itself. */
  withoutPlan?: boolean | undefined;
}

/**
 * A sample's plans, its people, and a clock that stands on the morning the first plan was issued. What is there already
 * stays as it is, so that a second start goes on where the first one stopped, in the sample it began with, and without
 * its plans where it began without them.
 */
export async function prepareSandbox(
  databaseUrl: string,
  wanted: SandboxWanted = {},
): Promise<PreparedSandbox> {
  const source = await new DataSource(dataSourceOptions(databaseUrl, 2)).initialize();
  try {
    if (await sqlSetUp(source).isReal()) throw new RealWorkHere();
    const there = await sampleThere(source);
    if (there !== null && wanted.sample !== undefined && there !== wanted.sample)
      throw new OtherSampleHere(there, wanted.sample);
    const sample = sampleCalled(there ?? wanted.sample ?? 'tinh-bien');
    const [first] = sample.plans;
    const isLoaded = await isThere(source, first);
    if (isLoaded && wanted.withoutPlan === true) throw new PlanHere(sample.title);
    const withoutPlan = there === null ? wanted.withoutPlan === true : !isLoaded;
    const clock = sandboxClock(source);
    await clock.setIfNew(openingOf(first.calendar, first.plan.issuedOn));
    const deps = { work: typeormUnitOfWork(source), clock };
    const done: Awaited<ReturnType<typeof loadPlan>>[] = [];
    if (!withoutPlan) for (const plan of sample.plans) done.push(await loadPlan(deps, plan));
    else if (there === null) await addUnitTree(source, first);
    await addAccounts(source, sample);
    return {
      sample,
      tasks: done.reduce((sum, { tasks }) => sum + tasks, 0),
      loaded: done.some(({ loaded }) => loaded),
      today: localDateOf(first.calendar, await clock.now()),
      withoutPlan,
    };
  } finally {
    await source.destroy();
  }
}

/** Which sample a database was begun with; null where it is empty. */
async function sampleThere(source: DataSource): Promise<SampleName | null> {
  const tenants = await source.query<{ id: string }[]>('select id from tenant');
  return SAMPLES.find((name) => tenants.some(({ id }) => id === sampleCalled(name).tenantId)) ?? null;
}

/** A sample's tenant comes with its first plan in one transaction: there without it, it began without it. */
async function isThere(source: DataSource, { tenant, plan }: PlanToLoad): Promise<boolean> {
  const found = await source.query<unknown[]>('select from plan where tenant_id = $1 and id = $2', [
    tenant.id,
    plan.id,
  ]);
  return found.length > 0;
}

async function addAccounts(source: DataSource, { tenantId, accounts: wanted }: Sample): Promise<void> {
  const accounts = typeormAccounts(source);
  if ((await accounts.listSandbox()).length > 0) return;
  const passwordHash = await hashPassword(SANDBOX_PASSWORD);
  await accounts.addMissing(
    wanted.map((account) => ({ ...account, id: account.username, tenantId, passwordHash, sandbox: true })),
  );
}

/** For commands that read: false where the database is the real one, which they then read as it is. */
export async function prepareUnlessReal(databaseUrl: string): Promise<boolean> {
  try {
    await prepareSandbox(databaseUrl);
    return true;
  } catch (error) {
    if (error instanceof RealWorkHere) return false;
    throw error;
  }
}

export class RealWorkHere extends Error {
  constructor() {
    super(
      'Cơ sở dữ liệu này dành cho việc thật, không diễn tập trong đó. Bỏ --sandbox, hoặc đặt TCTP_DATA_DIR, DATABASE_URL khác.\n' +
        'This database holds real work and is no sandbox. Leave --sandbox out, or set another TCTP_DATA_DIR or DATABASE_URL.',
    );
  }
}

export class OtherSampleHere extends Error {
  constructor(there: SampleName, wanted: SampleName) {
    super(
      `Cơ sở dữ liệu này đang diễn tập mẫu "${there}". Thêm --reset để làm lại từ đầu với "${wanted}", hoặc bỏ --sample để đi tiếp.\n` +
        `This database rehearses the sample "${there}". Add --reset to begin anew with "${wanted}", or leave --sample out to go on.`,
    );
  }
}

export class PlanHere extends Error {
  constructor(title: string) {
    super(
      `Bản diễn tập này đã nạp ${title}. Thêm --reset để làm lại từ đầu, hoặc bỏ --without-plan để đi tiếp.\n` +
        'This rehearsal has its plan already. Add --reset to begin anew, or leave --without-plan out to go on.',
    );
  }
}
