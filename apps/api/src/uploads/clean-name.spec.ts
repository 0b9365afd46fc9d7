import { describe, expect, it } from '@jest/globals';
import { cleanName } from './clean-name';

describe('the name of an upload', () => {
  it.each([
    ['Báo cáo quý.pdf', 'Báo cáo quý.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\anh\\ke-hoach.docx', 'ke-hoach.docx'],
    ['hoa\u202Efdp.exe', 'hoafdp.exe'],
    ['a\u0000b\r\nc\u200B.pdf', 'abc.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['..', 'tep'],
    [' .htaccess. ', 'htaccess'],
    [null, 'tep'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('is cut before its extension, never through a letter', () => {
    const long = cleanName(`${'á'.repeat(199)}😀😀.docx`);
    expect(long).toMatch(/^á+\.docx$/);
    expect(Array.from(long)).toHaveLength(200);
  });
});
