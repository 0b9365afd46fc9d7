import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, safeName, tellApart } from './safe-name';

/** Letters of every kind, and what makes trouble in names. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        ':',
        'CON',
        'nul',
        '.',
        ' ',
        '\u202e',
        '\u0000',
        'ế',
        'e\u0302\u0301',
        '.pdf',
        '?',
      ),
    )
    .map((parts) => parts.join('')),
);
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u;

function isSafe(name: string, most: number): boolean {
  return (
    name.length > 0 &&
    name.length <= most &&
    !REFUSED.test(name) &&
    !/^[. ]|[. ]$/.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) &&
    name === name.normalize('NFC')
  );
}

describe('the name of a file that is taken home', () => {
  it('keeps Vietnamese as it is, in composed letters', () => {
    expect(safeName('Báo cáo quý III.pdf', 60)).toBe('Báo cáo quý III.pdf');
    expect(safeName('Báo cáo.pdf'.normalize('NFD'), 60)).toBe('Báo cáo.pdf');
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\a.txt', 'C Windows a.txt'],
    ['hỏi?  đáp*.docx', 'hỏi đáp .docx'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['tệp. .', 'tệp'],
    ['.gitignore', 'gitignore'],
    ['gpj\u202efdp.exe', 'gpj fdp.exe'],
    ['', '_'],
    ['...', '_'],
  ])('makes %j into %j', (given, safe) => {
    expect(safeName(given, 60)).toBe(safe);
  });

  it('cuts what is too long before the ending, and never inside a letter', () => {
    expect(safeName(`${'ă'.repeat(80)}.pdf`, 20)).toBe(`${'ă'.repeat(16)}.pdf`);
    expect(safeName('😀'.repeat(20), 9)).toBe('😀'.repeat(4));
  });

  it('is safe whatever it is made from', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 16, max: 80 }), (text, most) =>
        isSafe(safeName(text, most), most),
      ),
      {
        numRuns: 2_000,
      },
    );
  });

  it('is told apart from every other, also where capitals do not count', () => {
    expect(['Tệp.pdf', 'tệp.PDF', 'Tệp.pdf'].map(each(new Set()))).toEqual([
      'Tệp.pdf',
      'tệp (2).PDF',
      'Tệp (3).pdf',
    ]);
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (texts) => {
        const names = [...texts, ...texts].map((text) => safeName(text, 24)).map(each(new Set()));
        return new Set(names.map(foldName)).size === names.length && names.every((name) => isSafe(name, 24));
      }),
      { numRuns: 500 },
    );
  });
});

const each = (taken: Set<string>) => (name: string) => tellApart(name, 24, taken);
