import { randomUUID } from 'node:crypto';
import type { Clock, KeyedRequest, UnitOfWork } from '@tctp/application';
import type { Config } from '@tctp/config';
import {
  dataSourceOptions,
  sandboxClock,
  systemClock,
  typeormAccounts,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { openDatabase } from '../up/open-database';
import { prepareUnlessReal } from '../up/prepare-sandbox';
import { WrongUse } from './wrong-use';

export interface OpenPerson {
  source: DataSource;
  work: UnitOfWork;
  clock: Clock;
  /** What this person asks, under a key of its own. */
  request: KeyedRequest;
}

/** Opens the database for what somebody with an account does from the server's own command line. */
export async function withPerson<T>(
  config: Config,
  username: string,
  use: (open: OpenPerson) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  let source: DataSource | null = null;
  try {
    const sandbox = database.embedded ? await prepareUnlessReal(database.url) : config.sandbox;
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    const account = await typeormAccounts(source, { sandbox }).findByUsername(username);
    if (account === null || account.locked)
      throw new WrongUse(`Không có tài khoản "${username}" đang hoạt động. (No such account.)`);
    return await use({
      source,
      work: typeormUnitOfWork(source, { sandbox }),
      clock: sandbox ? sandboxClock(source) : systemClock,
      request: { actor: account.actor, key: randomUUID(), fingerprint: 'cli' },
    });
  } finally {
    await source?.destroy();
    await database.close();
  }
}
