import { createHash } from 'node:crypto';
import type { Appraisal, DossierReads, FrozenComponent, FrozenEntryFile, OwnPart } from '@tctp/application';
import { dossierText, peopleBehind } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { isAmong, seesWholeDossier } from '@tctp/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { FILES, FILE_OF_ENTRY, NAMEABLE, PARTS } from '../queries/dossier.sql';
import type { FileRow } from './frozen-columns';
import type { OfAppraisal } from './frozen-rows';
import { readChainedTasks } from './chained-rows';
import { readAppraisal, readComponents, readMarks, readSubmissions, readTurns, toFile } from './frozen-rows';

const PLAN = 'select number, title from plan where tenant_id = $1 and id = $2';
type PlanHead = { number: string; title: string };

export function digestOf(planId: string, frozenAt: string, components: readonly FrozenComponent[]): string {
  return createHash('sha256')
    .update(dossierText(planId, frozenAt, components))
    .digest('hex');
}

/** Units see the components they led when the dossier was frozen, and that is decided here, not in a screen. */
export function dossierReads(source: DataSource): DossierReads {
  const { manager } = source;

  async function lastOf(reader: Actor, planId: string): Promise<OfAppraisal | null> {
    const appraisal = await readAppraisal(manager, reader.tenantId, planId);
    return appraisal === null ? null : seenBy(reader, appraisal.id);
  }

  async function ownParts(
    reader: Actor,
    { id, planId }: Pick<Appraisal, 'id' | 'planId'>,
  ): Promise<OwnPart[]> {
    if (!isAmong(reader, 'appraisers')) return [];
    return manager.query<OwnPart[]>(PARTS, [reader.tenantId, planId, id, peopleBehind(reader)]);
  }

  return {
    async list(reader, planId) {
      const [plan] = await manager.query<PlanHead[]>(PLAN, [reader.tenantId, planId]);
      if (plan === undefined) return null;
      const head = { planNumber: plan.number, planTitle: plan.title };
      const appraisal = await readAppraisal(manager, reader.tenantId, planId);
      if (appraisal === null) return { ...head, appraisal, components: [], marks: [], turns: [], parts: [] };
      const seen = seenBy(reader, appraisal.id);
      const [components, marks, turns, parts] = await Promise.all([
        readComponents(manager, seen),
        readMarks(manager, seen),
        readTurns(manager, seen),
        ownParts(reader, appraisal),
      ]);
      return { ...head, appraisal, components, marks, turns, parts };
    },

    async component(reader, planId, code) {
      const seen = await lastOf(reader, planId);
      if (seen === null) return null;
      const found = (await readComponents(manager, seen)).find((one) => one.code === code);
      if (found === undefined) return null;
      const submissions = await readSubmissions(manager, seen, code);
      return whole(found, submissions.get(code) ?? []);
    },

    async file(reader, planId, code, fileId) {
      const seen = await lastOf(reader, planId);
      if (seen === null) return null;
      const params = [seen.tenantId, seen.appraisalId, seen.unitId, code];
      const rows = await manager.query<FileRow[]>(FILES, params);
      const found = rows.find((row) => row.evidence_id === fileId);
      if (found !== undefined) return toFile(found);
      const [entry] = await manager.query<{ file: FrozenEntryFile }[]>(FILE_OF_ENTRY, [...params, fileId]);
      return entry?.file ?? null;
    },

    async nameable(tenantId, planId, code) {
      return (await manager.query<FileRow[]>(NAMEABLE, [tenantId, planId, code, null])).map(toFile);
    },

    /* Marks may be given while it is read: one snapshot for all of it. */
    whole: (tenantId, planId, number) =>
      source.transaction('REPEATABLE READ', async (snapshot) => {
        const [plan] = await snapshot.query<PlanHead[]>(PLAN, [tenantId, planId]);
        const appraisal = await readAppraisal(snapshot, tenantId, planId, { number });
        if (plan === undefined || appraisal === null) return null;
        const all = { tenantId, appraisalId: appraisal.id, unitId: null };
        return {
          planNumber: plan.number,
          planTitle: plan.title,
          appraisal,
          components: await readWhole(snapshot, all),
          marks: await readMarks(snapshot, all),
          turns: await readTurns(snapshot, all),
          history: await readChainedTasks(snapshot, all),
        };
      }),

    async seal(tenantId, planId) {
      const appraisal = await readAppraisal(manager, tenantId, planId);
      if (appraisal === null) return null;
      const components = await readWhole(manager, { tenantId, appraisalId: appraisal.id, unitId: null });
      const files = components.flatMap(({ submissions, entries = [] }) => [
        ...submissions.flatMap((one) => one.files),
        ...entries.flatMap(({ attached = [] }) => attached),
      ]);
      return {
        kept: appraisal.digest,
        found: digestOf(planId, appraisal.frozenAt, components),
        files: files.length,
      };
    },
  };
}

function seenBy({ tenantId, role, unitId }: Actor, appraisalId: string): OfAppraisal {
  return { tenantId, appraisalId, unitId: seesWholeDossier(role) ? null : unitId };
}

async function readWhole(manager: EntityManager, of: OfAppraisal): Promise<FrozenComponent[]> {
  const rows = await readComponents(manager, of);
  const submissions = await readSubmissions(manager, of, null);
  return rows.map((row) => whole(row, submissions.get(row.code) ?? []));
}

type Counted = Awaited<ReturnType<typeof readComponents>>[number];

function whole(
  { submissionCount: _submissions, fileCount: _files, ...component }: Counted,
  submissions: FrozenComponent['submissions'],
): FrozenComponent {
  return { ...component, submissions };
}
