import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tctp/config';
import {
  createAccountSchema,
  givePasswordSchema,
  markDaysSchema,
  saveNoticeSettingsSchema,
  seeNoticesSchema,
  setTargetSchema,
} from '@tctp/contracts';
import { readDocumentHead } from '@tctp/documents';
import { foldText } from '@tctp/domain';
import { readPlan } from '@tctp/drafts';
import { attachmentNamed } from '../../apps/api/src/http/attachment';
import { languageOf } from '../../apps/api/src/problems/problem-words';
import { cleanMediaType, cleanName } from '../../apps/api/src/uploads/clean-name';
import { HEAD, paperWith } from '../support/plan-paper';

/** Repeated, and ended so that what looked promising fails at the last sign. */
const SEEDS: readonly (readonly [string, string])[] = [
  ['a', '!'],
  ['a.', '!'],
  ['a-', '@'],
  ['0', 'x'],
  ['1.', '.'],
  ['1 ', '/'],
  [' ', 'x'],
  ['\t\n', 'x'],
  ['/', ''],
  ['\\', ''],
  ['ệ', '!'],
  ['ệ̣', 'x'],
  ['Số: ', ''],
  ['ngày 1 tháng ', ''],
  ['IV.', '-'],
  ['1/', 'KH'],
  [',', ';'],
  ['"', "'"],
  ['(', ')'],
  ['-', '–'],
];
const SHORT = 4_000;
const TIMES = 4;
/** Four times as long may take four times as long, and some; a search that goes back and forth takes sixteen times. */
const MOST = 10;
/** What is over in this time is not worth measuring. */
const FLOOR_MS = 2;

async function fastest(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < 4; turn += 1) {
    const from = performance.now();
    await work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (text: string) => ({
  content: (async function* () {
    yield bytes(text);
  })(),
  fileName: 'a.txt',
  mediaType: 'text/plain',
});

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'words for a search': foldText,
  'a name for a file': (text) => attachmentNamed(cleanName(text)),
  'a media type': cleanMediaType,
  'a language': languageOf,
  'an address of mail': (address) =>
    saveNoticeSettingsSchema.safeParse({ address, wanted: true, muted: [], language: 'vi' }),
  'an account': (text) =>
    createAccountSchema.safeParse({
      username: text,
      displayName: text,
      role: 'officer',
      unitId: text,
      reason: text,
    }),
  'a reason': (reason) => givePasswordSchema.safeParse({ reason }),
  'a day': (day) => markDaysSchema.safeParse({ mark: 'plain', days: [day] }),
  points: (points) => setTargetSchema.safeParse({ points, reason: 'a' }),
  'a number of a notice': (upTo) => seeNoticesSchema.safeParse({ upTo }),
  'the head of a document': (text) => readDocumentHead(file(text)),
  'a plan': (text) =>
    readPlan(
      paperWith(`Kế hoạch ${text}`, text, [HEAD, ['1', `TCTP 1.5.3 ${text}`, text, text, text, text]]),
    ),
};

describe('what reads the words of strangers takes time in step with their length', () => {
  it.each(Object.keys(READERS))('%s', async (name) => {
    const read = READERS[name]!;
    const slow: string[] = [];
    for (const [part, end] of SEEDS) {
      const at = (length: number) => part.repeat(Math.ceil(length / part.length)) + end;
      const [short, long] = [at(SHORT), at(SHORT * TIMES)];
      const longTime = await fastest(() => read(long));
      if (longTime < FLOOR_MS) continue;
      const growth = longTime / Math.max(await fastest(() => read(short)), FLOOR_MS / TIMES / 2);
      if (growth > MOST)
        slow.push(`${JSON.stringify(part)}: ${growth.toFixed(1)} times, ${longTime.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  });
});

describe('an address in the configuration', () => {
  it.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1:25/',
    'data:text/plain,a',
    '//evil.example',
    'javascript:1',
  ])('is refused as a place of evidence, mail or data: %s', (address) => {
    const s3 = { TCTP_S3_BUCKET: 'a', TCTP_S3_REGION: 'b', TCTP_S3_ENDPOINT: address };
    for (const env of [
      s3,
      { DATABASE_URL: address },
      { REDIS_URL: address },
      { TCTP_SMTP_URL: address, TCTP_MAIL_FROM: 'a@b.example' },
      { TCTP_PUBLIC_URL: address },
    ])
      expect(() => loadConfig(env as Record<string, string>)).toThrow();
  });
});
