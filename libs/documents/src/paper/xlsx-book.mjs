import { Refused } from './refused.mjs';
import { stored } from './stored-zip.mjs';

const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const LEFT_OUT =
  'dataValidations conditionalFormatting hyperlinks drawing picture legacyDrawing tableParts extLst autoFilter rowBreaks colBreaks'.split(
    ' ',
  );

/** The sheets of a workbook that are to be seen. In: its parts as `openZip` gives them; most places merged cells cover. */
export async function bookOf(parts, most) {
  for (const [path, text] of parts) if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) checkMerged(text, most);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await stored([...parts].filter(([path]) => READ.test(path))), {
    ignoreNodes: LEFT_OUT,
  });
  return book.worksheets.filter(({ state }) => !state || state === 'visible');
}

/** A merged cell of a million rows would be filled in, place by place. */
function checkMerged(xml, most) {
  let covered = 0;
  for (const [, left, top, right, bottom] of xml.matchAll(
    /mergeCell\s[^>]*ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"/g,
  ))
    covered += (columnOf(right) - columnOf(left) + 1) * (bottom - top + 1);
  if (covered > most) throw new Refused('paper-beyond-limits');
}

export const columnOf = (letters) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
