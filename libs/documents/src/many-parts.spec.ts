import { describe, expect, it } from '@jest/globals';
import { EVERY_READER } from '../../../test/support/every-reader';
import { sayingThatItHas, withoutContents, zipOfMany } from '../../../test/support/many-parts';

const MANY = 100_000;
const BODY = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;
const REFUSED: Readonly<Record<string, unknown>> = {
  evidence: 'file-beyond-limits',
  paper: 'paper-beyond-limits',
  sheets: 'workbook-too-large',
  lines: null,
};

describe.each(['docx', 'xlsx'] as const)('a %s of a hundred thousand parts', (kind) => {
  const readers = Object.entries(EVERY_READER[kind]);
  const zip = zipOfMany(MANY, { [BODY[kind]]: '<a/>' });

  it.each(readers)('is refused by its list, read as %s: none of them is opened', async (reader, read) => {
    expect(zip.length).toBeLessThan(10 * 1_048_576);
    expect(await read(zip)).toBe(REFUSED[reader]);
    expect(await read(withoutContents(zip))).toBe(REFUSED[reader]);
  });
});

describe('a zip that has more parts than it says', () => {
  const parts = { 'word/document.xml': '<a/>' };

  it('is no evidence: another reader would find what nobody has looked at', async () => {
    const { evidence } = EVERY_READER.docx;
    const zip = zipOfMany(20_000, parts);
    expect(await evidence?.(sayingThatItHas(5, zip))).toBe('file-damaged');
    expect(await evidence?.(sayingThatItHas(1, zipOfMany(1, parts)))).toBe('file-damaged');
    expect(await evidence?.(zipOfMany(1, parts))).toEqual(['docx']);
  });
});
