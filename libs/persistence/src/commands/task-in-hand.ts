import type { TaskInHand } from '@tctp/application';
import type { Evidence, Facts, Relation } from '@tctp/domain';
import { upgradeSnapshot } from '@tctp/workflow';
import type { DataSource } from 'typeorm';
import { onClock } from '../stores/on-clock';
import type { TaskRow } from '../stores/on-clock';
import { planContextAt } from '../stores/plan-store';
import type { PlanRow } from '../stores/plan-store';

/** A row of `READ_COMMANDS`, as far as it tells of the task. */
export interface KnownTask extends Partial<TaskRow> {
  revision: number | null;
  lead_name: string | null;
  relation: Relation | null;
  evidence: Omit<Evidence, 'taskId'>[] | null;
  standing_facts: Facts | null;
}

export async function taskInHand(
  source: DataSource,
  ask: (text: string, values: unknown[]) => Promise<PlanRow[]>,
  tenantId: string,
  known: KnownTask,
): Promise<TaskInHand | null> {
  const { id, plan_id: planId, revision } = known;
  if (id === undefined || id === null || planId === undefined || revision === null) return null;
  const plan = await planContextAt(source, ask, { tenantId, planId, revision });
  return {
    ...onClock(plan, { ...(known as TaskRow), snapshot: upgradeSnapshot((known as TaskRow).snapshot) }),
    leadName: known.lead_name ?? '',
    relation: known.relation ?? 'none',
    evidence: (known.evidence ?? []).map((one) => ({
      ...one,
      taskId: id,
      uploadedAt: new Date(one.uploadedAt).toISOString(),
    })),
    standingFacts: known.standing_facts ?? {},
  };
}
