import type { Language } from '@tctp/contracts';
import { importWords } from '@tctp/contracts';
import type { ImportKind } from './import-kind';
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
  const names = Object.keys(kind.columns) as (keyof Row & string)[];
  const columns = names.map((name) => {
    const { width, as, needed = false, shown = false, choices } = kind.columns[name];
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
          ...(column.choices.length > 0 ? [words.form.choices] : []),
        ].join(' '),
      ]),
    },
  };
}
