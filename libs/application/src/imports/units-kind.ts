import { importWords } from '@tctp/contracts';
import { moveTo, renameTo } from '../administration/change-unit';
import { todayOf } from '../people/today';
import { accept } from '../refusal';
import type { Columns } from './columns';
import { right, wrong } from './columns';
import type { Change, ImportKind } from './import-kind';
import { readChoice, readCode, readText } from './read-cells';
import type { KnownUnit, UnitLine } from './unit-tree';
import { treeFaults } from './unit-tree';

type Known = readonly KnownUnit[];
type ToWrite = UnitLine & { unit: KnownUnit | null };

export const UNIT_KINDS = ['authority', 'division', 'commune', 'public-service', 'group'] as const;
const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
const kindChoices = UNIT_KINDS.map((code) => ({
  code,
  names: [importWords.vi.unitKind[code], importWords.en.unitKind[code]],
}));
const codesOf = (known: Known) => known.map(({ id }) => id);

const columns: Columns<UnitLine, Known> = {
  code: {
    width: 22,
    as: 'text',
    needed: true,
    read(cell, known) {
      const typed = readCode(cell, codesOf(known));
      return !typed.ok || CODE.test(typed.value) ? typed : wrong('unit-code-shape');
    },
  },
  name: { width: 46, as: 'text', needed: true, read: readText(300) },
  shortName: { width: 24, as: 'text', needed: true, read: readText(100) },
  kind: {
    width: 22,
    as: 'text',
    needed: true,
    choices: (_known, language) => UNIT_KINDS.map((kind) => importWords[language].unitKind[kind]),
    read: (cell) => readChoice(cell, kindChoices),
    say: (kind, language) => importWords[language].unitKind[kind],
  },
  parent: {
    width: 18,
    as: 'text',
    choices: (known) => known.filter(isPlace).map(({ id }) => id),
    read: (cell, known) => readCode(cell, codesOf(known)),
  },
  members: {
    width: 40,
    as: 'text',
    read({ text }) {
      const codes = text.split(/[;,\n]/).map((code) => code.replace(/\s+/g, ''));
      return right([...new Set(codes.filter((code) => code !== ''))].sort().join('; '));
    },
  },
};

/** The tree of units: new ones, other names, other parents, and who belongs to which group. Nothing is closed. */
export const unitsKind: ImportKind<UnitLine, Known, ToWrite> = {
  name: 'units',
  key: 'code',
  columns,

  async know(stores, { actor: { tenantId } }) {
    const tree = await stores.units.lockTree(tenantId);
    const members = await stores.units.members(tenantId);
    return accept(tree.map((unit) => ({ ...unit, memberIds: members.get(unit.id) ?? [] })));
  },

  rows: (known, language) =>
    inTreeOrder(known.filter(({ closedOn }) => closedOn === null)).map((unit) => ({
      code: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      kind: importWords[language].unitKind[unit.kind],
      parent: unit.parentId,
      members: membersOf(unit),
    })),

  compare(known, rows) {
    const changes = rows.flatMap(({ number, values }): Change<UnitLine, ToWrite>[] => {
      const unit = known.find(({ id }) => id === values.code) ?? null;
      const parts = [
        { name: 'name' as const, was: unit?.name ?? null, now: values.name },
        { name: 'shortName' as const, was: unit?.shortName ?? null, now: values.shortName },
        { name: 'kind' as const, was: unit?.kind ?? null, now: values.kind },
        { name: 'parent' as const, was: unit?.parentId ?? null, now: values.parent },
        { name: 'members' as const, was: unit === null ? null : membersOf(unit), now: values.members },
      ].filter(({ was, now }) => was !== now);
      if (parts.length === 0) return [];
      const kind = unit === null ? 'added' : 'changed';
      const data = { ...values, unit };
      return [{ row: number, key: values.code, title: values.name, kind, parts, data }];
    });
    return { changes, unchanged: rows.length - changes.length, faults: treeFaults(known, rows) };
  },

  renames: (changes) => changes.filter(({ data }) => data.unit !== null && isRenamed(data, data.unit)).length,

  async write({ stores, actor, at, reason, document }, known, changes) {
    const { tenantId } = actor;
    const nameOf = (id: string | null) =>
      changes.find(({ data }) => data.code === id)?.data.name ??
      known.find((unit) => unit.id === id)?.name ??
      null;
    const added = changes.flatMap(({ data }) => (data.unit === null ? [data] : []));
    /* Without their parents first: two new ones may stand one below the other, in any order. */
    await stores.units.add(
      tenantId,
      added.map(({ code, name, shortName, kind }) => ({ id: code, parentId: null, kind, name, shortName })),
    );
    await stores.units.placeNew(
      tenantId,
      added.flatMap(({ code, parent }) => (parent === null ? [] : [{ id: code, parentId: parent }])),
    );
    await stores.adminEvents.add(
      actor,
      at,
      added.map(({ code, name, shortName, parent }) => ({
        subject: { kind: 'unit', id: code },
        code: 'unitCreated',
        before: {},
        after: { name, shortName, parent: nameOf(parent) },
        reason,
      })),
    );
    for (const { data } of changes) {
      const { unit, name, shortName, parent } = data;
      if (unit === null) continue;
      const by = { actor, at };
      if (isRenamed(data, unit))
        await renameTo(stores, by, unit, { name, shortName, on: todayOf(at), document, reason });
      if (parent !== unit.parentId) {
        const names = { before: nameOf(unit.parentId), after: nameOf(parent) };
        await moveTo(stores, by, unit.id, { parentId: parent, names, reason });
      }
    }
    const regrouped = changes.filter(
      ({ data: { unit, members } }) => (unit === null ? null : membersOf(unit)) !== members,
    );
    await stores.units.setMembers(
      tenantId,
      regrouped.map(({ data: { code, members } }) => ({ id: code, memberIds: memberCodes(members) })),
    );
    await stores.adminEvents.add(
      actor,
      at,
      regrouped.flatMap(({ data: { unit, code, members } }) =>
        unit === null
          ? []
          : [
              {
                subject: { kind: 'unit' as const, id: code },
                code: 'membersChanged' as const,
                before: { members: membersOf(unit) },
                after: { members },
                reason,
              },
            ],
      ),
    );
    return accept([]);
  },
};

/** As the column has them. */
export function memberCodes(members: string | null): string[] {
  return members === null ? [] : members.split('; ').filter((code) => code !== '');
}

function membersOf({ memberIds }: KnownUnit): string | null {
  return memberIds.length === 0 ? null : [...memberIds].sort().join('; ');
}

function isRenamed(line: UnitLine, unit: KnownUnit): boolean {
  return line.name !== unit.name || line.shortName !== unit.shortName;
}

function isPlace({ kind, closedOn }: KnownUnit): boolean {
  return kind !== 'group' && closedOn === null;
}

/** Every unit right after the one above it; groups at the end. */
function inTreeOrder(units: readonly KnownUnit[]): KnownUnit[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null): KnownUnit[] =>
    units
      .filter(
        (unit) =>
          isPlace(unit) &&
          (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId,
      )
      .flatMap((unit) => [unit, ...below(unit.id)]);
  return [...below(null), ...units.filter((unit) => !isPlace(unit))];
}
