import { loadPlan } from '@tctp/application';
import { localDateOf, openingOf } from '@tctp/calendar';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { LocalDate } from '@tctp/domain';
import { hashPassword } from '@tctp/identity';
import {
  dataSourceOptions,
  sandboxClock,
  sqlSetUp,
  typeormAccounts,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { SANDBOX_ACCOUNTS, SANDBOX_PASSWORD } from './sandbox-accounts';

/**
 * The plan of Tịnh Biên, its people, and a clock that stands on the morning the plan was issued. What is there
 * already stays as it is, so that a second start goes on where the first one stopped.
 */
export async function prepareSandbox(
  databaseUrl: string,
): Promise<{ tasks: number; loaded: boolean; today: LocalDate }> {
  const source = await new DataSource(dataSourceOptions(databaseUrl, 2)).initialize();
  try {
    if (await sqlSetUp(source).isReal()) throw new RealWorkHere();
    const plan = loadTinhBien2017();
    const clock = sandboxClock(source);
    await clock.setIfNew(openingOf(plan.calendar, plan.plan.issuedOn));
    const result = await loadPlan({ work: typeormUnitOfWork(source), clock }, plan);
    const accounts = typeormAccounts(source);
    if ((await accounts.listSandbox()).length === 0) {
      const passwordHash = await hashPassword(SANDBOX_PASSWORD);
      await accounts.addMissing(
        SANDBOX_ACCOUNTS.map((account) => ({
          ...account,
          id: account.username,
          tenantId: plan.tenant.id,
          passwordHash,
          sandbox: true,
        })),
      );
    }
    return { ...result, today: localDateOf(plan.calendar, await clock.now()) };
  } finally {
    await source.destroy();
  }
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
