import { createHash } from 'node:crypto';
import type { DossierReads, FrozenComponent } from '@tctp/application';
import { dossierText } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { seesWholeDossier } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { FILES, NAMEABLE } from '../queries/dossier.sql';
import type { FileRow } from './frozen-columns';
import type { OfAppraisal } from './frozen-rows';
import { readAppraisal, readComponents, readMarks, readSubmissions, readTurns, toFile } from './frozen-rows';

const PLAN = 'select number, title from plan where tenant_id = $1 and id = $2';

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

  return {
    async list(reader, planId) {
      const [plan] = await manager.query<{ number: string; title: string }[]>(PLAN, [
        reader.tenantId,
        planId,
      ]);
      if (plan === undefined) return null;
      const head = { planNumber: plan.number, planTitle: plan.title };
      const appraisal = await readAppraisal(manager, reader.tenantId, planId);
      if (appraisal === null) return { ...head, appraisal, components: [], marks: [], turns: [] };
      const seen = seenBy(reader, appraisal.id);
      const [components, marks, turns] = await Promise.all([
        readComponents(manager, seen),
        readMarks(manager, seen),
        readTurns(manager, seen),
      ]);
      return { ...head, appraisal, components, marks, turns };
    },

    async component(reader, planId, code) {
      const seen = await lastOf(reader, planId);
      if (seen === null) return null;
      const found = (await readComponents(manager, seen)).find((one) => one.code === code);
      if (found === undefined) return null;
      const submissions = await readSubmissions(manager, seen, code);
      return whole(found, submissions.get(code) ?? []);
    },

    async file(reader, planId, code, evidenceId) {
      const seen = await lastOf(reader, planId);
      if (seen === null) return null;
      const params = [seen.tenantId, seen.appraisalId, seen.unitId, code];
      const rows = await manager.query<FileRow[]>(FILES, params);
      const found = rows.find((row) => row.evidence_id === evidenceId);
      return found === undefined ? null : toFile(found);
    },

    async nameable(tenantId, planId, code) {
      return (await manager.query<FileRow[]>(NAMEABLE, [tenantId, planId, code, null])).map(toFile);
    },

    async seal(tenantId, planId) {
      const appraisal = await readAppraisal(manager, tenantId, planId);
      if (appraisal === null) return null;
      const all = { tenantId, appraisalId: appraisal.id, unitId: null };
      const rows = await readComponents(manager, all);
      const submissions = await readSubmissions(manager, all, null);
      const components = rows.map((row) => whole(row, submissions.get(row.code) ?? []));
      return {
        kept: appraisal.digest,
        found: digestOf(planId, appraisal.frozenAt, components),
        files: rows.reduce((sum, { fileCount }) => sum + fileCount, 0),
      };
    },
  };
}

function seenBy({ tenantId, role, unitId }: Actor, appraisalId: string): OfAppraisal {
  return { tenantId, appraisalId, unitId: seesWholeDossier(role) ? null : unitId };
}

type Counted = Awaited<ReturnType<typeof readComponents>>[number];

function whole(
  { submissionCount: _submissions, fileCount: _files, ...component }: Counted,
  submissions: FrozenComponent['submissions'],
): FrozenComponent {
  return { ...component, submissions };
}
