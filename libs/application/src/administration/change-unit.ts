import type { Actor, Instant, LocalDate, Unit } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { KeyedRequest, Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { isWithin, openUnit, unitAsSeen } from './unit-as-seen';
import type { LockedUnit } from './unit-store';

type Changed = { unitId: string; version: number };
type Named = Pick<Unit, 'name' | 'shortName'>;

export function createUnit(
  deps: AdminDeps,
  request: KeyedRequest,
  input: Named & { kind: Unit['kind']; parentId: string; reason: string },
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const { name, shortName, kind, parentId, reason } = input;
    const { tenantId } = request.actor;
    const tree = await stores.units.lockTree(tenantId);
    const parent = openUnit(tree, parentId);
    if (!parent.ok) return parent;
    const unitId = freeId(name, new Set(tree.map(({ id }) => id)));
    await stores.units.add(tenantId, [{ id: unitId, parentId, kind, name, shortName }]);
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'unit', id: unitId },
        code: 'unitCreated',
        before: {},
        after: { name, shortName, parent: parent.value.name },
        reason,
      },
    ]);
    return accept({ unitId, version: 1 });
  });
}

/** A new name from a day on, by a document. What was written under the old one keeps it. */
export function renameUnit(
  deps: AdminDeps,
  request: AdminRequest,
  unitId: string,
  input: Renaming,
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const found = await unitAsSeen(stores, request, unitId);
    if (!found.ok) return found;
    const { unit } = found.value;
    if (unit.name === input.name && unit.shortName === input.shortName)
      return refuse({ code: 'nothing-changes' });
    return accept({ unitId, version: await renameTo(stores, { actor: request.actor, at }, unit, input) });
  });
}

type By = { actor: Actor; at: Instant };
type Renaming = Named & { on: LocalDate; document: string; reason: string };

/** The renaming of a locked unit, written with its event. Answers the new version. */
export async function renameTo(
  stores: Stores,
  { actor, at }: By,
  unit: LockedUnit,
  { name, shortName, on, document, reason }: Renaming,
): Promise<number> {
  const was = { name: unit.name, shortName: unit.shortName, before: on, document };
  const version = await stores.units.rename(actor.tenantId, unit.id, { name, shortName }, was);
  await stores.adminEvents.add(actor, at, [
    {
      subject: { kind: 'unit', id: unit.id },
      code: 'unitRenamed',
      before: { name: unit.name, shortName: unit.shortName },
      after: { name, shortName, on, document },
      reason,
    },
  ]);
  return version;
}

/** Below another parent; never below itself. */
export function moveUnit(
  deps: AdminDeps,
  request: AdminRequest,
  unitId: string,
  { parentId, reason }: { parentId: string; reason: string },
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const found = await unitAsSeen(stores, request, unitId);
    if (!found.ok) return found;
    const { unit, tree } = found.value;
    if (unit.parentId === parentId) return refuse({ code: 'nothing-changes' });
    const parent = openUnit(tree, parentId);
    if (!parent.ok) return parent;
    if (isWithin(tree, parentId, unitId)) return refuse({ code: 'unit-circle', unit: parent.value.name });
    const before = tree.find(({ id }) => id === unit.parentId)?.name ?? null;
    const names = { before, after: parent.value.name };
    const version = await moveTo(stores, { actor: request.actor, at }, unitId, { parentId, names, reason });
    return accept({ unitId, version });
  });
}

/** The move of a locked unit, written with its event, with the names of both parents. Answers the new version. */
export async function moveTo(
  stores: Stores,
  { actor, at }: By,
  unitId: string,
  move: {
    parentId: string | null;
    names: { before: string | null; after: string | null };
    reason: string;
  },
): Promise<number> {
  const { parentId, names, reason } = move;
  const version = await stores.units.move(actor.tenantId, unitId, parentId);
  await stores.adminEvents.add(actor, at, [
    {
      subject: { kind: 'unit', id: unitId },
      code: 'unitMoved',
      before: { parent: names.before },
      after: { parent: names.after },
      reason,
    },
  ]);
  return version;
}

/** Closed units take no work and no people any more; their names stay in the history. */
export function closeUnit(
  deps: AdminDeps,
  request: AdminRequest,
  unitId: string,
  { on, document, reason }: { on: LocalDate; document: string; reason: string },
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const found = await unitAsSeen(stores, request, unitId);
    if (!found.ok) return found;
    const { tenantId } = request.actor;
    const { openTasks, people, children, holdsPlan } = await stores.units.use(tenantId, unitId);
    if (holdsPlan) return refuse({ code: 'unit-holds-plan' });
    if (openTasks + people + children > 0)
      return refuse({ code: 'unit-in-use', openTasks, people, children });
    const version = await stores.units.close(tenantId, unitId, on, null);
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'unit', id: unitId },
        code: 'unitClosed',
        before: {},
        after: { on, document },
        reason,
      },
    ]);
    return accept({ unitId, version });
  });
}

/** "Phòng Nội vụ" is `phong-noi-vu`, the next one of that name `phong-noi-vu-2`. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    foldText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'don-vi';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
