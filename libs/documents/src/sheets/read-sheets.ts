import { Worker } from 'node:worker_threads';
import type { ReadSheets, WorkbookRefusal } from '@tctp/application';
import { answerOf, threadOptions } from '../thread/in-thread';
import type { ThreadEnd, ThreadLimits } from '../thread/in-thread';
import { oneOfFew } from '../thread/one-of-few';

export interface SheetLimits extends ThreadLimits {
  /** Of the file as it comes. */
  bytes: number;
  /** Of everything in it, unpacked. */
  unpacked: number;
  /** Of all sheets together. */
  rows: number;
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
  const { unpacked, rows } = limits;
  const worker = new Worker(
    new URL('./sheets-worker.mjs', import.meta.url),
    threadOptions({ bytes: Uint8Array.from(bytes), unpacked, rows }, limits),
  );
  return answerOf<Answer>(worker, limits, (why) => ({ ok: false, refused: ENDED[why] }));
}

const ENDED: Record<ThreadEnd, WorkbookRefusal> = {
  'too-slow': 'workbook-too-slow',
  'out-of-memory': 'workbook-too-large',
  failed: 'not-a-workbook',
};
