import { Worker } from 'node:worker_threads';
import type { ReadSheets, Sheet, WorkbookRefusal } from '@tctp/application';
import { oneOfFew } from '../lines/one-of-few';

export interface SheetLimits {
  /** Of the file as it comes. */
  bytes: number;
  /** Of everything in it, unpacked. */
  unpacked: number;
  /** Of all sheets together. */
  rows: number;
  milliseconds: number;
  megabytes: number;
}

const MEGABYTE = 1_048_576;
export const SHEET_LIMITS: SheetLimits = {
  bytes: 10 * MEGABYTE,
  unpacked: 100 * MEGABYTE,
  rows: 20_000,
  milliseconds: 20_000,
  megabytes: 512,
};
/** What Office keeps passwords and workbooks from before 2007 in. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const inTurn = oneOfFew(2);

type Answer = Awaited<ReturnType<ReadSheets>>;

/**
 * The cells of a workbook (.xlsx), or why it is not read. Never throws because of what is in the file: it is read in a
 * thread of its own, that is ended when it takes more time or memory than it was given.
 */
export async function readSheets(
  bytes: Uint8Array,
  fileName: string,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<Answer> {
  const refused = atFirstSight(bytes, fileName, limits);
  return refused === null ? inTurn(() => readInThread(bytes, limits)) : { ok: false, refused };
}

function atFirstSight(bytes: Uint8Array, fileName: string, limits: SheetLimits): WorkbookRefusal | null {
  if (bytes.byteLength === 0) return 'workbook-empty';
  if (bytes.byteLength > limits.bytes) return 'workbook-too-large';
  if (OLE.every((byte, at) => bytes[at] === byte)) return 'workbook-locked';
  if (/\.xlsm$/i.test(fileName)) return 'workbook-macros';
  return /\.xlsx$/i.test(fileName) && ZIP.every((byte, at) => bytes[at] === byte) ? null : 'not-a-workbook';
}

function readInThread(bytes: Uint8Array, limits: SheetLimits): Promise<Answer> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./sheets-worker.mjs', import.meta.url), {
      workerData: { bytes: Uint8Array.from(bytes), unpacked: limits.unpacked, rows: limits.rows },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (answer: Answer) => {
      clearTimeout(late);
      done(answer);
      void worker.terminate();
    };
    const refuse = (refused: WorkbookRefusal) => end({ ok: false, refused });
    const late = setTimeout(() => refuse('workbook-too-slow'), limits.milliseconds);
    worker.once('message', (said: { sheets: readonly Sheet[] } | { refused: WorkbookRefusal }) =>
      'sheets' in said ? end({ ok: true, sheets: said.sheets }) : refuse(said.refused),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'workbook-too-large' : 'not-a-workbook'),
    );
    worker.once('exit', () => refuse('not-a-workbook'));
  });
}
