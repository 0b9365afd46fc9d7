import type { EvidenceRows, NamedFile } from '@tctp/application';
import type { DataSource } from 'typeorm';
import {
  COUNT_NAMED,
  END_TURN,
  NAMED_FILES,
  OPEN_TOO_LONG,
  TAKE_TURN,
  UNNAMED,
} from './queries/evidence-rows.sql';

const BATCH = 500;

export function typeormEvidenceRows(source: DataSource, { openForHours = 24 } = {}): EvidenceRows {
  return {
    async *named() {
      let batch: NamedFile[];
      let after = '';
      do {
        batch = await source.query<NamedFile[]>(NAMED_FILES, [after, BATCH]);
        yield* batch;
        after = batch.at(-1)?.sha256 ?? after;
      } while (batch.length === BATCH);
    },

    async countNamed() {
      const [row] = await source.query<{ files: number }[]>(COUNT_NAMED);
      return row?.files ?? 0;
    },

    async unnamed(sha256s) {
      if (sha256s.length === 0) return [];
      const rows = await source.query<{ sha256: string }[]>(UNNAMED, [sha256s]);
      return rows.map(({ sha256 }) => sha256);
    },

    async alone(work) {
      const runner = source.createQueryRunner();
      try {
        const [turn] = (await runner.query(TAKE_TURN)) as { mine: boolean }[];
        if (!turn?.mine) return;
        try {
          const [open] = (await runner.query(OPEN_TOO_LONG, [openForHours])) as { waiting: boolean }[];
          if (!open?.waiting) await work();
        } finally {
          await runner.query(END_TURN);
        }
      } finally {
        await runner.release();
      }
    },
  };
}
