import type { NoticeList, NoticeQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { kindsOf } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import type { Notices } from './notices';
import { byToldNext, readTold } from './read-told';

/** A page of the ledger, each line with what it tells of as that stands now: the newest day first, the worst first in it. */
export async function listNotices(
  deps: ReadDeps & { notices: Notices },
  reader: Actor,
  { topic, unseen, before, limit }: NoticeQuery,
): Promise<NoticeList> {
  const found = await deps.notices.list(reader, {
    kinds: topic === undefined ? null : kindsOf([topic]),
    unseenOnly: unseen !== undefined,
    before: before ?? null,
    limit: limit + 1,
  });
  const rows = found.slice(0, limit);
  if (rows.length === 0) return { notices: [], next: null, digests: [] };
  const [toldOf, digests] = await Promise.all([
    readTold(deps, reader, rows),
    deps.notices.digests(reader, [...new Set(rows.map((row) => row.day))]),
  ]);
  return {
    notices: rows
      .flatMap((row) => {
        const told = toldOf(row);
        const { id, kind, at, day, seen } = row;
        return told === null ? [] : [{ id, kind, at, day, seen, ...told }];
      })
      .sort((left, right) => right.day.localeCompare(left.day) || byToldNext(left, right)),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    digests,
  };
}
