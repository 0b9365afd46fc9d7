import type { ChainedTask } from '@tctp/application';
import type { Reason } from '@tctp/domain';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';
import { HISTORY_OF_APPROVALS } from '../queries/dossier.sql';
import type { OfAppraisal } from './frozen-rows';

interface EntryRow {
  task_id: string;
  component_code: string;
  sequence: number;
  code: string;
  params: Reason['params'];
  has_note: boolean;
  at: Date;
  display_name: string | null;
  hash: string;
  text: string;
  holds: boolean;
}

/** By task, in the order of the criteria set. */
export async function readChainedTasks(
  manager: EntityManager,
  { tenantId, appraisalId }: OfAppraisal,
): Promise<ChainedTask[]> {
  const rows = await manager.query<EntryRow[]>(HISTORY_OF_APPROVALS, [tenantId, appraisalId]);
  const tasks = new Map<string, ChainedTask & { entries: ChainedTask['entries'][number][] }>();
  for (const { task_id: taskId, component_code: componentCode, ...row } of rows) {
    const task = tasks.get(taskId) ?? { taskId, componentCode, entries: [] };
    task.entries.push({
      sequence: row.sequence,
      code: row.code,
      params: row.params,
      hasNote: row.has_note,
      actorName: row.display_name,
      at: toInstant(row.at),
      hash: row.hash,
      holds: row.holds,
      text: row.text,
    });
    tasks.set(taskId, task);
  }
  return [...tasks.values()];
}
