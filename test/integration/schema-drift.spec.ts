import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataSourceOptions, migrate } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

interface ColumnRow {
  name: string;
  type: string;
  nullable: boolean;
}

const COLUMNS = `
select column_name as name, data_type as type, is_nullable = 'YES' as nullable
  from information_schema.columns where table_schema = 'public' and table_name = $1`;

describe('what the entities say of the tables, the migrations made', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url);
    source = await new DataSource(dataSourceOptions(database.url, 1)).initialize();
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('in every column, type and null', async () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(0);
    for (const { tableName, columns } of source.entityMetadatas) {
      const real = await source.query<ColumnRow[]>(COLUMNS, [tableName]);
      const said = columns.map((column) => ({
        name: column.databaseName,
        type: source.driver.normalizeType(column),
        nullable: column.isNullable,
      }));
      expect({ tableName, columns: real }).toEqual({ tableName, columns: expect.arrayContaining(said) });
    }
  });

  it('and a second migration finds nothing to do', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });
});
