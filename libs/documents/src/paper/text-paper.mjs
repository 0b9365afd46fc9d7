import { blocksOfRows } from './blocks-of-rows.mjs';
import { decodeText } from './decode-text.mjs';
import { Refused } from './refused.mjs';
import { words } from './words.mjs';

/** Text copied out of a paper: lines with two tabs or more, one after the other, are a table. */
export function paperOfText(bytes, fileName, put, pieces) {
  const text = decodeText(bytes) ?? '';
  checkMarks(text, /\.csv$/i.test(fileName) ? '\t;,\n' : '\t\n', pieces * 2);
  if (/\.csv$/i.test(fileName)) {
    for (const block of blocksOfRows(rowsOfCsv(text))) put(block);
    return;
  }
  let [rows, tables, paragraphs] = [[], 0, 0];
  const endTable = () => {
    if (rows.length > 0) put({ kind: 'table', rows, place: rows[0].place });
    rows = [];
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const texts = line.split('\t');
    if (texts.length > 2 && line.trim() !== '') {
      if (rows.length === 0) tables += 1;
      const place = { line: at + 1, table: tables, row: rows.length + 1 };
      rows.push(rowOf(texts.map(plain), place));
      continue;
    }
    endTable();
    const paragraph = words(plain(line));
    if (paragraph !== '')
      put({ kind: 'paragraph', text: paragraph, place: { line: at + 1, paragraph: (paragraphs += 1) } });
  }
  endTable();
}

/** Counted before anything is made of them. */
function checkMarks(text, marks, most) {
  let count = 0;
  for (const letter of text)
    if (marks.includes(letter) && (count += 1) > most) throw new Refused('paper-beyond-limits');
}

function rowOf(texts, place) {
  const cells = texts.map((text, at) => ({
    text: words(text),
    column: at + 1,
    columns: 1,
    rows: 1,
    place: { ...place, column: at + 1 },
  }));
  return { cells, place };
}

/** Without the marks that make words bold or slanted in plain text. */
function plain(text) {
  return text.replace(/\*\*/g, '').replace(/(^|\s)\*(?=\S)([^*]*\S)\*(?=\s|[.,;:]|$)/g, '$1$2');
}

function rowsOfCsv(text) {
  const [head = ''] = text.split('\n');
  const counts = [';', ',', '\t'].map((mark) => [head.split(mark).length, mark]);
  const mark = counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
  const lines = [];
  let [line, cell, quoted, started, number] = [[], '', false, 1, 1];
  const endLine = () => {
    lines.push(rowOf([...line, cell], { line: started, row: lines.length + 1 }));
    [line, cell, started] = [[], '', number + 1];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"' && quoted && text[at + 1] === '"') cell += text[(at += 1)];
    else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === mark && !quoted) [cell] = ['', line.push(cell)];
    else if (letter === '\n' && !quoted) endLine();
    else cell += letter;
    if (letter === '\n') number += 1;
  }
  if (cell !== '' || line.length > 0) endLine();
  return lines;
}
