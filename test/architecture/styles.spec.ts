import { describe, expect, it } from '@jest/globals';
import { checkStyles, readSheets } from './styles';
import { sentence } from './violation';

const sheet = (name: string, text: string) => ({ path: `apps/web/src/${name}.css`, text });

describe('the sheets of the screens', () => {
  it('dress each class in one place', async () => {
    const sheets = await readSheets();
    expect(sheets.length).toBeGreaterThan(40);
    expect(checkStyles(sheets).map(sentence)).toEqual([]);
  });

  it('would not pass with a class that two of them dress, wherever in them', () => {
    const first = sheet('parts/one', '.figures {\n  gap: 8px;\n}');
    const second = sheet('features/two', '/* .none { } */\n@media print {\n  .other,\n  .figures {\n  }\n}');
    expect(checkStyles([first, second])).toMatchObject([
      { file: 'apps/web/src/features/two.css', line: 4, rule: 'one sheet to a class' },
    ]);
  });

  it('would pass with a class that another dresses within its own', () => {
    const first = sheet('parts/one', '.figures {\n}\n.figures b {\n}');
    const second = sheet('features/two', '.two .figures,\n.two > .figures:hover,\n.figures-two {\n}');
    expect(checkStyles([first, second, sheet('app/styles/print', '.figures {\n}')])).toEqual([]);
  });
});
