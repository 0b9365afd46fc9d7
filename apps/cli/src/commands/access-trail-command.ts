import type { AccessRow } from '@tctp/application';
import type { Config } from '@tctp/config';
import { accessQuerySchema, formatDay, messages } from '@tctp/contracts';
import { dataSourceOptions, listTenants, sqlAccessTrailReads } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { openDatabase } from '../up/open-database';
import { WrongUse } from './wrong-use';

export interface AccessTrailOptions {
  person?: string;
  kind?: string;
  from?: string;
  to?: string;
  limit?: string;
  json?: boolean;
}

/** Newest last, as a log is read; of every tenant, since whoever runs this holds the database. */
export async function accessTrailCommand(config: Config, options: AccessTrailOptions): Promise<string> {
  const { json, ...asked } = options;
  const { success, data } = accessQuerySchema.safeParse(asked);
  if (!success)
    throw new WrongUse(
      `Loại là một trong: ${Object.keys(messages.vi.accessKind).join(', ')}; ngày như 2026-12-31; --limit từ 1 đến 500 (see --help)`,
    );
  const { person = null, kind = null, from = null, to = null, limit } = data;
  const database = await openDatabase(config);
  let source: DataSource | null = null;
  try {
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    const reads = sqlAccessTrailReads(source);
    const rows: (AccessRow & { tenantId: string })[] = [];
    for (const tenantId of await listTenants(source)) {
      const filter = { accountId: person, kind, from, to, before: null, limit };
      const { entries } = await reads.page(tenantId, filter);
      rows.push(...entries.reverse().map((entry) => ({ tenantId, ...entry })));
    }
    if (json === true) return JSON.stringify({ entries: rows }, null, 2);
    return rows.length === 0 ? 'Không có gì.' : rows.map(lineOf).join('\n');
  } finally {
    await source?.destroy();
    await database.close();
  }
}

/** A file's name is what somebody wrote: it moves no cursor and begins no line. */
const UNPRINTABLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu;
const VIETNAM_MS = 7 * 3_600_000;

function lineOf({ at, code, who, standsFor, subject, params, address }: AccessRow): string {
  const there = new Date(Date.parse(at) + VIETNAM_MS).toISOString();
  const about = [...Object.values(params), subject?.name ?? subject?.id].filter(Boolean).join(' · ');
  const name = who === null ? '?' : `${who.displayName} (${who.accountId})`;
  const forWhom = standsFor === null ? '' : ` thay ${standsFor.displayName}`;
  const words = [`${formatDay(there.slice(0, 10))} ${there.slice(11, 19)}`, `${name}${forWhom}`];
  const said = [...words, messages.vi.access[code], about, address ?? ''].filter((word) => word !== '');
  return said.join(' | ').replace(UNPRINTABLE, '?');
}
