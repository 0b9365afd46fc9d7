import type { HistoryAudit, HistoryFinding, HistoryPlace, HistoryVerdict, LastSeal } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { toInstant } from './columns';
import { ALONE, SEAL_HISTORY } from './queries/seal-history.sql';
import {
  BROKEN_COUNTS,
  BROKEN_ENTRIES,
  BROKEN_HEADS,
  BROKEN_SEALS,
  COUNTS,
  LAST_SEALS,
} from './queries/verify-history.sql';

export function typeormHistoryAudit(source: DataSource): HistoryAudit {
  return {
    seal: () =>
      source.transaction(async (manager) => {
        await manager.query(ALONE);
        const [made] = await manager.query<{ seals: number }[]>(SEAL_HISTORY);
        return made?.seals ?? 0;
      }),
    /* One snapshot for all questions: people go on working while the history is read. */
    verify: () => source.transaction('REPEATABLE READ', verify),
  };
}

async function verify(manager: EntityManager): Promise<HistoryVerdict> {
  const [counts] = await manager.query<{ entries: number; seals: number; unsealed: number }[]>(COUNTS);
  const findings = [
    ...(await manager.query<BrokenEntry[]>(BROKEN_ENTRIES)).flatMap(toEntryFindings),
    ...(await manager.query<BrokenCount[]>(BROKEN_COUNTS)).map(toCountFinding),
    ...(await manager.query<BrokenSeal[]>(BROKEN_SEALS)).flatMap(toSealFindings),
    ...(await manager.query<BrokenHead[]>(BROKEN_HEADS)).map(toHeadFinding),
  ];
  const seals = await manager.query<SealRow[]>(LAST_SEALS);
  return {
    findings,
    entries: counts?.entries ?? 0,
    seals: counts?.seals ?? 0,
    unsealed: counts?.unsealed ?? 0,
    lastSeals: seals.map(toLastSeal),
  };
}

interface OfPlan {
  tenant_id: string;
  plan_id: string;
}
interface OfChain extends OfPlan {
  kind: HistoryPlace['kind'];
  id: string;
  sequence: number;
  /** Absent where it was not asked for. */
  entry?: number | null;
}
type BrokenEntry = OfChain & { after_sequence: number; matches: boolean };
type BrokenCount = OfChain & { last: number };
type BrokenSeal = OfPlan & { number: number; after_number: number; matches: boolean };
type BrokenHead = OfChain & { number: number; there: boolean };
export type SealRow = OfPlan & { number: number; sealed_at: Date; hash: string };

/** Behind a hole nothing matches, so the entry behind it is not blamed for what is gone before it. */
function toEntryFindings(row: BrokenEntry): HistoryFinding[] {
  const { sequence, after_sequence: after } = row;
  if (sequence === after + 1) return [{ ...placeOf(row), code: 'entry-altered', sequence }];
  const hole = { ...row, entry: null };
  return [{ ...placeOf(hole), code: 'entries-missing', from: after + 1, to: sequence - 1 }];
}

function toCountFinding(row: BrokenCount): HistoryFinding {
  const { sequence: counted, last: found } = row;
  return { ...placeOf(row), code: 'count-differs', counted, found };
}

function toSealFindings(row: BrokenSeal): HistoryFinding[] {
  const { number, after_number: after } = row;
  if (number === after + 1) return [{ ...planOf(row), code: 'seal-altered', seal: number }];
  return [{ ...planOf(row), code: 'seals-missing', from: after + 1, to: number - 1 }];
}

function toHeadFinding(row: BrokenHead): HistoryFinding {
  const { sequence, number: seal, there } = row;
  const code = there ? 'sealed-entry-altered' : 'sealed-entry-missing';
  return { ...placeOf(row), code, sequence, seal };
}

export function toLastSeal(row: SealRow): LastSeal {
  return { ...planOf(row), number: row.number, sealedAt: toInstant(row.sealed_at), hash: row.hash };
}

function planOf({ tenant_id: tenantId, plan_id: planId }: OfPlan) {
  return { tenantId, planId };
}

function placeOf(row: OfChain): HistoryPlace & ReturnType<typeof planOf> {
  const { kind, id, entry = null } = row;
  switch (kind) {
    case 'task':
      return { ...planOf(row), kind, taskId: id };
    case 'register':
      return { ...planOf(row), kind, register: id, entry };
    case 'survey':
      return { ...planOf(row), kind };
    case 'report':
      return { ...planOf(row), kind, period: id };
    case 'fact':
      return { ...planOf(row), kind, fact: id };
    case 'addition':
      return { ...planOf(row), kind };
  }
}
