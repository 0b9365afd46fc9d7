import type { Actor, LocalDate } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { reassignTask } from '../tasks/reassign-task';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { isWithin, openUnit, unitAsSeen } from './unit-as-seen';

export interface MergeInput {
  into: string;
  document: string;
  on: LocalDate;
  reason: string;
}

export interface MovedTask {
  taskId: string;
  title: string;
  componentCode: string;
  refusal: Refusal | null;
}

export interface Merged {
  /** False where a task could not be moved: then the unit stays open, with its people, until it can. */
  closed: boolean;
  unitId: string;
  version: number;
  people: number;
  tasks: readonly MovedTask[];
}

/**
 * One unit becomes part of another by a decision. Its open tasks go over one by one through the same command as the
 * office's, each with its own history and a result; when all have, its people and its places follow and it is closed. A
 * merger that stopped half-way is finished by asking again.
 */
export function mergeUnits(
  deps: AdminDeps & { read: Pick<ReadModels, 'unit' | 'tasks'> },
  request: AdminRequest,
  unitId: string,
  input: MergeInput,
): Promise<Result<Merged>> {
  const { actor } = request;
  return byAdmin<Merged>(deps, request, async (stores, at) => {
    const found = await unitAsSeen(stores, request, unitId);
    if (!found.ok) return found;
    const { unit, tree } = found.value;
    if (input.into === unitId) return refuse({ code: 'same-unit' });
    const target = openUnit(tree, input.into);
    if (!target.ok) return target;
    if (unit.kind === 'group') return refuse({ code: 'unit-unknown', unit: unitId });
    if (isWithin(tree, input.into, unitId)) return refuse({ code: 'unit-circle', unit: target.value.name });
    const { holdsPlan, children } = await stores.units.use(actor.tenantId, unitId);
    if (holdsPlan) return refuse({ code: 'unit-holds-plan' });
    if (children > 0) return refuse({ code: 'unit-in-use', openTasks: 0, people: 0, children });

    const tasks = await moveTasks(deps, request, await stores.units.openTasks(actor.tenantId, unitId), input);
    const moved = tasks.filter(({ refusal }) => refusal === null).length;
    const { document, on, into, reason } = input;
    if (moved < tasks.length) {
      const told = {
        subject: { kind: 'unit', id: unitId },
        code: 'tasksMoved',
        before: {},
        after: { into: target.value.name, tasks: moved, document, on },
        reason,
      } as const;
      if (moved > 0) await stores.adminEvents.add(actor, at, [told]);
      return accept({ closed: false, unitId, version: unit.version, people: 0, tasks });
    }
    const people = await stores.units.handOver(actor, unitId, into, at);
    const version = await stores.units.close(actor.tenantId, unitId, on, into);
    await stores.adminEvents.add(actor, at, [
      {
        subject: { kind: 'unit', id: unitId },
        code: 'unitMerged',
        before: {},
        after: { into: target.value.name, tasks: moved, people, document, on },
        reason,
      },
      {
        subject: { kind: 'unit', id: into },
        code: 'unitMergedInto',
        before: {},
        after: { from: unit.name, tasks: moved, people, document, on },
        reason,
      },
    ]);
    return accept({ closed: true, unitId, version, people, tasks });
  });
}

/** The verb is the office's; whose hand it was, the history says. One key per task: asked again, a task is moved once. */
async function moveTasks(
  deps: AdminDeps & { read: Pick<ReadModels, 'unit' | 'tasks'> },
  { actor, key, fingerprint }: AdminRequest,
  open: readonly { id: string; title: string; componentCode: string }[],
  { into, reason, document }: MergeInput,
): Promise<MovedTask[]> {
  const office: Actor = { ...actor, role: 'reviewer' };
  const rows = await deps.read.tasks(office, { scope: 'all', ids: open.map(({ id }) => id) });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return Promise.all(
    open.map(async ({ id, title, componentCode }) => {
      const envelope = {
        actor: office,
        key: `${key}/${id}`,
        fingerprint,
        taskId: id,
        expectedVersion: versions.get(id) ?? 0,
      };
      const result = await reassignTask(deps, envelope, { unitId: into, reason: `${document}. ${reason}` });
      return { taskId: id, title, componentCode, refusal: result.ok ? null : result.refusal };
    }),
  );
}
