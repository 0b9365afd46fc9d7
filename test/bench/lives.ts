import { randomUUID } from 'node:crypto';
import {
  acceptTask,
  addEvidence,
  approveEvidence,
  returnEvidence,
  submitEvidence,
  takeForReview,
} from '@tctp/application';
import type { CommandDeps, EvidenceFiles, ExamineFile } from '@tctp/application';
import { systemClock, typeormUnitOfWork } from '@tctp/persistence';
import type { DataSource } from 'typeorm';
import { atWorkOn } from './at-work';
import { COMPONENTS, aReviewer, officerOf, taskOf } from './nation';

/** How far a task goes; in a commune, as many of each as the place says. */
const FATES = [
  'assigned',
  'accepted',
  'prepared',
  'submitted',
  'submitted',
  'approved',
  'approved',
  'returned',
];

/** A commune in the middle of its year, lived through the program's own doors. */
export async function liveHalfAYear(source: DataSource, commune: number): Promise<void> {
  const deps: CommandDeps = { work: typeormUnitOfWork(source), clock: systemClock };
  for (let row = 0; row < COMPONENTS; row += 1) {
    await lived(deps, commune, row, FATES[row % FATES.length]!);
  }
}

async function lived(deps: CommandDeps, commune: number, row: number, fate: string): Promise<void> {
  if (fate === 'assigned') return;
  const taskId = taskOf(commune, row);
  const officer = officerOf(commune, row);
  const reviewer = aReviewer(commune);
  const { by, done } = atWorkOn(taskId);
  done(await acceptTask(deps, by(officer)));
  if (fate === 'accepted') return;
  done(
    await addEvidence(
      { ...deps, files: nowhere, examine: unseen, scanner: null, newId: randomUUID },
      by(officer),
      aFile(row),
    ),
  );
  if (fate === 'prepared') return;
  done(await submitEvidence(deps, by(officer), { facts: {}, note: null }));
  if (fate === 'submitted') return;
  done(await takeForReview(deps, by(reviewer)));
  if (fate === 'approved') done(await approveEvidence(deps, by(reviewer), { facts: null, note: null }));
  else
    done(
      await returnEvidence(deps, by(reviewer), { reason: 'thieu', note: 'Thiếu phụ lục', correctBy: null }),
    );
}

const aFile = (row: number) => ({
  content: (async function* () {
    yield new TextEncoder().encode(`minh chứng ${row}`);
  })(),
  fileName: `bao-cao-${row}.pdf`,
  mediaType: 'application/pdf',
  limitBytes: 1_000,
  document: { number: `${row}/BC`, issuedOn: null, issuer: null, subject: null },
});

/** The lists read no file, so none is kept. */
const nowhere = {
  async store(_content, _limit, admit) {
    await admit?.('');
    return { sha256: 'a'.repeat(64), size: 12 };
  },
} as Partial<EvidenceFiles> as EvidenceFiles;
const unseen: ExamineFile = () => Promise.resolve({ ok: true, found: ['pdf'] });

/** So that it can be handed in; uploads are not what is measured here. */
export const A_FILE_FOR_EACH = `
insert into evidence (tenant_id, id, task_id, unit_id, sha256, size, file_name, media_type, uploaded_by, uploaded_at)
select tenant_id, id, id, lead_unit_id, repeat('a', 64), 12, 'bao-cao.pdf', 'application/pdf', lead_unit_id || '.officer', now()
  from task`;
