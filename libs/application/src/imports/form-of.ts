import type { Language } from '@tctp/contracts';
import { importWords } from '@tctp/contracts';
import type { Columns } from './columns';
import type { ImportKind } from './import-kind';
import { columnsIn } from './import-kind';
import { columnWords, kindWords, titleOf } from './kind-words';
import type { Form } from './workbook';

/** The empty form of a kind, with what is there already as its rows, so that it can be edited and read back. */
export function formOf<Row extends object, Known, Data>(
  kind: ImportKind<Row, Known, Data>,
  known: Known,
  language: Language,
): Form {
  const words = importWords[language];
  const { sheet, title, file, rules } = kindWords(kind.name, language);
  const all = columnsIn(kind, known);
  const names = Object.keys(all) as (keyof Row & string)[];
  const columns = names.map((name) => {
    const { width, as, needed = false, shown = false, choices } = all[name];
    const listed = choices?.(known, language) ?? [];
    return { title: titleOf(kind.name, name, language), width, as, needed, shown, choices: listed };
  });
  return {
    fileName: file,
    sheet,
    title,
    lead: words.form.lead,
    columns,
    rows: kind.rows(known, language).map((row) => names.map((name) => row[name])),
    lists: words.form.lists,
    guide: {
      sheet: words.form.guide,
      title,
      rules: [...rules, ...words.form.rules],
      head: [words.form.what, words.form.needed, words.form.how],
      columns: columns.map((column, at) => [
        column.title,
        column.shown ? words.form.shown : column.needed ? words.form.yes : words.form.no,
        [
          columnWords(kind.name, names[at] ?? '', language)?.how ?? '',
          ...ownWords(all, names[at]),
          ...(column.choices.length > 0 ? [words.form.choices] : []),
        ].join(' '),
      ]),
    },
  };
}

function ownWords<Row extends object, Known>(
  columns: Columns<Row, Known>,
  name: (keyof Row & string) | undefined,
): string[] {
  const how = name === undefined ? undefined : columns[name].how;
  return how === undefined ? [] : [how];
}
