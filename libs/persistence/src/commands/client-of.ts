import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** The connection a transaction runs on, for statements that PostgreSQL should plan only once. */
export async function clientOf({ queryRunner }: EntityManager): Promise<PoolClient> {
  if (queryRunner === undefined) throw new Error('There is no transaction here');
  return (await queryRunner.connect()) as PoolClient;
}
