import type { LastLetter, LetterInHand, Letters } from '@tctp/application';
import type { NoticeTopic, Role } from '@tctp/domain';
import { KINDS_OF_TOPIC, NOTICE_TOPICS, kindsOf } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import {
  CLAIM_LETTERS,
  CLAIM_TEST,
  END_LETTER,
  FORGET_LINKS,
  LOCK_SETTINGS,
  READ_SETTINGS,
  SAVE_SETTINGS,
  TROUBLES,
  WRITE_LETTERS,
} from './queries/letters.sql';
import { tellOwner } from './owner-letters';

interface ClaimedRow {
  tenant_id: string;
  account_id: string;
  day: string;
  attempts: number;
  display_name: string;
  role: Role;
  unit_id: string;
  address: string | null;
  language: 'vi' | 'en';
  items: LetterInHand['items'];
}

type SettingsRow = LastLetter & {
  address: string | null;
  wanted: boolean;
  muted: string[];
  language: 'vi' | 'en';
  day: string | null;
};

/**
 * Letters as rows. `settleSeconds`: how long the longest writing transaction may take; `holdSeconds`: how long a letter
 * may be in hand before another sender takes it.
 */
export function typeormLetters(
  source: DataSource,
  { settleSeconds = 10, holdSeconds = 300 }: { settleSeconds?: number; holdSeconds?: number } = {},
): Letters {
  return {
    async write(day, at) {
      const [row] = await source.query<{ written: number }[]>(WRITE_LETTERS, [day, at, settleSeconds]);
      return row?.written ?? 0;
    },

    async claim(limit) {
      const rows = await source.query<ClaimedRow[]>(CLAIM_LETTERS, [limit, holdSeconds]);
      return rows.map(toLetter);
    },

    async end({ tenantId, accountId, day }, end) {
      const reason = 'reason' in end ? end.reason : null;
      const [pause, counted] = end.state === 'waiting' ? [end.pauseSeconds, end.counted] : [0, true];
      await source.query(END_LETTER, [tenantId, accountId, day, end.state, reason, pause, counted]);
    },

    async settings({ tenantId, accountId }) {
      const [row] = await source.query<SettingsRow[]>(READ_SETTINGS, [tenantId, accountId]);
      if (row === undefined) throw new Error(`No account '${accountId}'`);
      const { address, wanted, muted, language, day, state, attempts, reason } = row;
      return {
        address,
        wanted,
        language,
        muted: mutedTopics(muted),
        lastLetter: day === null ? null : { day, state, attempts, reason },
      };
    },

    save: ({ tenantId, accountId }, { address, wanted, muted, language }, whence) =>
      source.transaction(async (manager) => {
        const [now] = await manager.query<{ address: string | null }[]>(LOCK_SETTINGS, [tenantId, accountId]);
        if (now !== undefined && now.address !== address) {
          await tellOwner(manager, { tenantId, accountId }, 'mail-address-changed', whence ?? null);
          await manager.query(FORGET_LINKS, [tenantId, accountId]);
        }
        const wishes = [address, wanted, kindsOf(muted), language];
        await manager.query(SAVE_SETTINGS, [tenantId, accountId, ...wishes]);
      }),

    async claimTest({ tenantId, accountId }) {
      const [rows] = await source.query<[unknown[], number]>(CLAIM_TEST, [tenantId, accountId]);
      return rows.length > 0;
    },

    troubles: (tenantId) => source.query(TROUBLES, [tenantId]),
  };
}

function mutedTopics(kinds: readonly string[]): NoticeTopic[] {
  return NOTICE_TOPICS.filter((topic) => KINDS_OF_TOPIC[topic].some((kind) => kinds.includes(kind)));
}

function toLetter(row: ClaimedRow): LetterInHand {
  const { tenant_id: tenantId, account_id: accountId, role, unit_id: unitId } = row;
  return {
    tenantId,
    accountId,
    day: row.day,
    reader: { tenantId, accountId, displayName: row.display_name, role, unitId },
    address: row.address,
    language: row.language,
    items: row.items,
    attempts: row.attempts,
  };
}
