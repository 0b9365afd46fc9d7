import { createHash } from 'node:crypto';
import type { ImportChangeLine, Imported, ImportKindName, ImportPreview, Language } from '@tctp/contracts';
import { importWords } from '@tctp/contracts';
import { IMPORTERS, isAmong } from '@tctp/domain';
import type { NewPassword } from '../administration/create-person';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, closedTo, refuse } from '../refusal';
import { formOf } from './form-of';
import type { Change, Compared, ImportKind, ImportTarget, SaidPassword } from './import-kind';
import { columnsIn } from './import-kind';
import { titleOf } from './kind-words';
import type { Fault, RowsRead } from './read-rows';
import { readRows } from './read-rows';
import { speakFault } from './speak-fault';
import type { SurveyCodes } from '../surveys/make-codes';
import { scannedSheets } from './scanned-sheets';
import type { ImportFile, SheetDeps } from './scanned-sheets';
import { withKind } from './with-kind';
import type { Form } from './workbook';
import { columnLetter } from './workbook';

export interface ImportDeps extends SheetDeps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
  newPassword: NewPassword;
  surveyCodes: Pick<SurveyCodes, 'hashCode'>;
}

/** What somebody saw in the preview and says yes to. */
export interface ImportConfirmation {
  fileDigest: string;
  basis: string;
  reason: string;
  document?: string | undefined;
}

const MOST_FAULTS = 100;
const MOST_CHANGES = 500;
const MOST_CELLS = 10;

/** The form of a kind with what is there already, for whoever may import it. Reads only. */
export function takeForm(
  { work, surveyCodes }: Pick<ImportDeps, 'work' | 'surveyCodes'>,
  name: ImportKindName,
  target: ImportTarget,
  language: Language,
): Promise<Result<Form>> {
  return withKind(surveyCodes, name, async (kind) => {
    if (!isAmong(target.actor, IMPORTERS[name])) return refuse(closedTo(IMPORTERS[name], 'import'));
    return work.run<Form>(async (stores) => {
      const known = await kind.know(stores, target);
      return known.ok ? accept(formOf(kind, known.value, language)) : known;
    });
  });
}

/** What the file would change, or everything that is wrong with it. Writes nothing. */
export function previewImport(
  deps: ImportDeps,
  name: ImportKindName,
  target: ImportTarget,
  file: ImportFile,
  language: Language,
): Promise<Result<ImportPreview>> {
  return withKind(deps.surveyCodes, name, async (kind) => {
    if (!isAmong(target.actor, IMPORTERS[name])) return refuse(closedTo(IMPORTERS[name], 'import'));
    const read = await scannedSheets(deps, file);
    if (!read.ok) return read;
    return deps.work.run<ImportPreview>(async (stores) => {
      const held = await hold(kind, stores, target, read.value);
      if (!held.ok) return held;
      return accept(previewOf(kind, held.value, file, language));
    });
  });
}

/**
 * The file as it was previewed: all of it in one transaction, or nothing. Refused where the file is another one, where a
 * cell is wrong, and where what it was compared with has changed. The same content again changes nothing.
 */
export function confirmImport(
  deps: ImportDeps,
  name: ImportKindName,
  request: KeyedRequest,
  of: Omit<ImportTarget, 'actor'>,
  file: ImportFile,
  confirmation: ImportConfirmation,
): Promise<Result<Imported>> {
  return withKind(deps.surveyCodes, name, async (kind) => {
    const target = { actor: request.actor, ...of };
    if (!isAmong(target.actor, IMPORTERS[name])) return refuse(closedTo(IMPORTERS[name], 'import'));
    if (digestOf(file.bytes) !== confirmation.fileDigest) return refuse({ code: 'import-file-changed' });
    const read = await scannedSheets(deps, file);
    if (!read.ok) return read;
    const passwords = await firstPasswords(deps, kind, target, read.value);

    let said: readonly SaidPassword[] | null = null;
    const result = await runOnce<Pick<Imported, 'counts'>>(deps.work, request, async (stores) => {
      const held = await hold(kind, stores, target, read.value);
      if (!held.ok) return held;
      const { known, compared, faults } = held.value;
      if (faults.length > 0) return refuse({ code: 'import-faulty', faults: faults.length });
      if (basisOf(compared) !== confirmation.basis) return refuse({ code: 'import-overtaken' });
      const { reason } = confirmation;
      const document = confirmation.document?.trim() || reason.slice(0, 300);
      const { newId } = deps;
      const at = await deps.clock.now();
      const hand = { stores, actor: request.actor, at, newId, reason, document, passwords };
      const { changes } = compared;
      const written = changes.length === 0 ? accept([]) : await kind.write(hand, known, changes);
      if (!written.ok) return written;
      said = written.value;
      return accept({ counts: countsOf(compared) });
    });
    return result.ok ? accept({ ...result.value, passwords: said === null ? null : [...said] }) : result;
  });
}

interface Held<Row extends object, Known, Data> {
  known: Known;
  read: RowsRead<Row>;
  compared: Compared<Row, Data>;
  faults: readonly Fault[];
}

async function hold<Row extends object, Known, Data>(
  kind: ImportKind<Row, Known, Data>,
  stores: Stores,
  target: ImportTarget,
  sheets: Parameters<typeof readRows>[0],
): Promise<Result<Held<Row, Known, Data>>> {
  const found = await kind.know(stores, target);
  if (!found.ok) return found;
  const known = found.value;
  const titles = (column: string) => (['vi', 'en'] as const).map((one) => titleOf(kind.name, column, one));
  const read = readRows(sheets, columnsIn(kind, known), kind.key, titles, known);
  const compared = kind.compare(known, read.rows);
  const rowFaults = compared.faults.map(({ row, name, wrong }): Fault => {
    const value = read.rows.find(({ number }) => number === row)?.values[name];
    const found = value == null ? null : String(value);
    return { sheet: read.sheet, row, column: read.places.get(name) ?? null, name, found, wrong };
  });
  const faults = [...read.faults, ...rowFaults].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return accept({ known, read, compared, faults });
}

/** Hashing takes its time: it is done before anything is locked. */
async function firstPasswords<Row extends object, Known, Data>(
  { work, newPassword }: ImportDeps,
  kind: ImportKind<Row, Known, Data>,
  target: ImportTarget,
  sheets: Parameters<typeof readRows>[0],
): Promise<Map<string, Awaited<ReturnType<NewPassword>>>> {
  const { newcomers } = kind;
  if (newcomers === undefined) return new Map();
  const held = await work.run<readonly string[]>(async (stores) => {
    const one = await hold(kind, stores, target, sheets);
    if (!one.ok) return one;
    return accept(one.value.faults.length > 0 ? [] : newcomers(one.value.compared.changes));
  });
  const names = held.ok ? held.value : [];
  return new Map(await Promise.all(names.map(async (name) => [name, await newPassword()] as const)));
}

function previewOf<Row extends object, Known, Data>(
  kind: ImportKind<Row, Known, Data>,
  { known, read, compared, faults }: Held<Row, Known, Data>,
  file: ImportFile,
  language: Language,
): ImportPreview {
  const cells = read.formulas.map(({ row, column }) => `${columnLetter(column)}${row}`);
  const named = [...cells.slice(0, MOST_CELLS), ...(cells.length > MOST_CELLS ? ['…'] : [])].join(', ');
  return {
    kind: kind.name,
    fileDigest: digestOf(file.bytes),
    basis: basisOf(compared),
    counts: countsOf(compared),
    changes: compared.changes.slice(0, MOST_CHANGES).map((change) => lineOf(kind, known, change, language)),
    faults: faults
      .slice(0, MOST_FAULTS)
      .map((one) => speakFault(one, kind.name, columnsIn(kind, known), known, language)),
    moreFaults: Math.max(0, faults.length - MOST_FAULTS),
    notes: cells.length === 0 ? [] : [importWords[language].note.formulas.replace('{{cells}}', named)],
    renames: kind.renames?.(compared.changes) ?? 0,
  };
}

function lineOf<Row extends object, Known, Data>(
  own: ImportKind<Row, Known, Data>,
  known: Known,
  { row, key, title, kind: change, parts }: Change<Row, Data>,
  language: Language,
): ImportChangeLine {
  const kind = own.name;
  const columns = columnsIn(own, known);
  return {
    row,
    key,
    title,
    kind: change,
    parts: parts.map(({ name, was, now }) => {
      const say = (value: string | number | null): string | null => {
        if (value === null) return null;
        return columns[name].say?.(value as NonNullable<Row[typeof name]>, language) ?? String(value);
      };
      const nothing = columns[name].sayNothing?.(language) ?? null;
      return { title: titleOf(kind, name, language), was: say(was), now: say(now) ?? nothing };
    }),
  };
}

function countsOf({
  changes,
  unchanged,
}: Pick<Compared<never, unknown>, 'unchanged'> & { changes: readonly { kind: string }[] }) {
  const added = changes.filter(({ kind }) => kind === 'added').length;
  return { added, changed: changes.length - added, unchanged };
}

/** The same while the same rows would be changed from the same to the same. */
function basisOf({ changes }: { changes: readonly { key: string; kind: string; parts: unknown }[] }): string {
  const text = JSON.stringify(changes.map(({ key, kind, parts }) => [key, kind, parts]));
  return createHash('sha256').update(text).digest('hex');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
