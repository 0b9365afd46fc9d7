import type { DataSource } from 'typeorm';

/** Rows that a refused request may leave: they are about the asking, not about the work. */
const ABOUT_ASKING = new Set(['session', 'access_entry', 'sign_in_attempt']);

/** What every table holds, as one line each: how many rows, and a sum over all of them. */
export async function rowsOf(source: DataSource): Promise<Record<string, string>> {
  const tables = await source.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const counted = tables.filter(({ name }) => !ABOUT_ASKING.has(name));
  const rows = await source.query<{ name: string; held: string }[]>(
    counted
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || '/' || coalesce(sum(hashtextextended(row::text, 0)), 0) as held from "${name}" row`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/**
 * Tells what a request has changed. A transaction that writes takes a number: while none was taken since the last look,
 * nothing was written, and the tables need not be read. Other work on the same server only makes it look once too often.
 */
export async function openLedger(source: DataSource) {
  const taken = async () => {
    const [row] = await source.query<{ next: string }[]>(
      `select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
    );
    return row?.next ?? '';
  };
  let number = await taken();
  let rows = await rowsOf(source);
  return {
    /** Names of the tables that are others than at the last look. */
    async changed(): Promise<string[]> {
      const now = await taken();
      if (now === number) return [];
      const before = rows;
      rows = await rowsOf(source);
      number = now;
      return Object.keys(rows).filter((name) => rows[name] !== before[name]);
    },
  };
}
