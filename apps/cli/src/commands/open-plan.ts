import type { Clock, ReadModels } from '@tctp/application';
import type { Config } from '@tctp/config';
import type { Actor } from '@tctp/domain';
import { dataSourceOptions, sandboxClock, sqlReadModels, systemClock } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { openDatabase } from '../up/open-database';
import { prepareUnlessReal } from '../up/prepare-sandbox';

export interface OpenPlan {
  read: ReadModels;
  clock: Clock;
  /** A rehearsal: its figures are nobody's. */
  sandbox: boolean;
  /** Whoever sits at the server's own command line sees the whole plan. */
  reader: Actor;
  planId: string;
}

/**
 * Opens the database for one command, beside a running program or alone. Without DATABASE_URL it is the sandbox,
 * made on the spot where there is none yet, unless real work is recorded in it.
 */
export async function withPlan<T>(
  config: Config,
  planId: string | undefined,
  use: (open: OpenPlan) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  let source: DataSource | null = null;
  try {
    const sandbox = database.embedded ? await prepareUnlessReal(database.url) : config.sandbox;
    source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
    const [plan] = await source.query<{ tenant_id: string; id: string; authority_unit_id: string }[]>(
      'select tenant_id, id, authority_unit_id from plan where $1::text is null or id = $1 order by year desc, id limit 1',
      [planId ?? null],
    );
    if (plan === undefined) throw new NothingLoaded(planId);
    return await use({
      read: sqlReadModels(source),
      clock: sandbox ? sandboxClock(source) : systemClock,
      sandbox,
      planId: plan.id,
      reader: {
        tenantId: plan.tenant_id,
        accountId: 'cli',
        displayName: 'CLI',
        role: 'admin',
        unitId: plan.authority_unit_id,
      },
    });
  } finally {
    await source?.destroy();
    await database.close();
  }
}

export class NothingLoaded extends Error {
  constructor(planId: string | undefined) {
    super(
      planId === undefined
        ? 'Chưa có kế hoạch nào trong cơ sở dữ liệu này. (No plan in this database.)'
        : `Không có kế hoạch "${planId}". Bỏ --plan để dùng kế hoạch mới nhất. (No such plan; leave --plan out.)`,
    );
  }
}
