import { loadPlan } from '@tctp/application';
import { localDateOf, openingOf } from '@tctp/calendar';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { LocalDate } from '@tctp/domain';
import { hashPassword } from '@tctp/identity';
import { dataSourceOptions, sandboxClock, typeormAccounts, typeormUnitOfWork } from '@tctp/persistence';
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
