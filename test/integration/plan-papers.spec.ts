import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@tctp/documents';
import type { Paper } from '@tctp/domain';
import { checkDraft, draftOf, readPlan } from '@tctp/drafts';
import { planPaper, tinhBienContext } from '../support/plan-paper';
import { docxOf, pdfOf, textOf, xlsxOf } from '../support/paper-files';

const REAL = '../shared/seed/ke-hoach-cchc-2017.txt';

/** Groups count by the words a paper has for them, and it has two. */
const BY_EXACT_WORDS = 'group-incomplete:cac don vi su nghiep';

const paperIn = async (content: Uint8Array, fileName: string): Promise<Paper> => {
  const read = await readPaper(content, fileName);
  if (!read.ok) throw new Error(read.refusal);
  return read.paper;
};
const findingsIn = (reading: ReturnType<typeof readPlan>) =>
  checkDraft(reading, draftOf(reading, [], tinhBienContext), tinhBienContext)
    .map(({ severity, key, rowIds }) => `${severity} ${key} ${rowIds.join(' ')}`.trim())
    .sort();
const ofFile = async (content: Uint8Array, fileName: string) =>
  findingsIn(readPlan(await paperIn(content, fileName)));
const expected = findingsIn(readPlan(planPaper()));

describe('the plan of 2017', () => {
  it.each<[string, (paper: Paper) => Promise<Uint8Array> | Uint8Array, string[]]>([
    ['docx', docxOf, []],
    ['xlsx', xlsxOf, []],
    ['txt', textOf, []],
    ['pdf', pdfOf, ['warning section-cut-off:s3 r08 r09 r10 r11']], // its second page ends there
  ])('gives the same findings as %s', async (format, fileOf, more) => {
    const found = await ofFile(await fileOf(planPaper()), `ke-hoach.${format}`);
    expect(found).toEqual([...expected, ...more].sort());
  });

  async function inItsOwnWords() {
    const paper = await paperIn(await readFile(REAL), 'ke-hoach.txt');
    const known = expected.filter((one) => !one.includes(BY_EXACT_WORDS));
    for (const fileOf of [textOf, docxOf, xlsxOf]) {
      const found = await ofFile(await fileOf(paper), 'ke-hoach');
      expect(found.filter((one) => !one.includes(BY_EXACT_WORDS))).toEqual(known);
    }
  }
  /* The paper itself is not everywhere. */
  if (existsSync(REAL)) it('gives them in its own words too', inItsOwnWords);
});
