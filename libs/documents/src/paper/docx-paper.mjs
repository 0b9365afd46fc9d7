import { counter, numberingOf } from './docx-numbering.mjs';
import { words } from './words.mjs';

const NUMBERING = 'word/numbering.xml';

/**
 * Paragraphs and tables in reading order, by mammoth: what was inserted stands, what was deleted does not, text boxes and
 * content controls are read where they are anchored. A table of one cell is a frame around what is in it; any other
 * table within a cell becomes lines of that cell.
 */
export async function paperOfDocx(parts, put) {
  const { default: mammoth } = await import('mammoth');
  const numbering = numberingOf(parts.get(NUMBERING));
  const given = new Map(parts).set(NUMBERING, numbering.xml);
  given.set('word/document.xml', withGaps(parts.get('word/document.xml')));
  const file = {
    exists: (path) => given.has(path),
    read: async (path, encoding) => (encoding ? given.get(path) : new Uint8Array(0)),
  };
  let read = [];
  await mammoth.convertToHtml(
    { file },
    {
      externalFileAccess: false,
      transformDocument: (document) => {
        read = document.children;
        return { ...document, children: [] };
      },
    },
  );
  putAll(read, put, counter(numbering.levels), { paragraph: 0, table: 0 });
}

/** A row that begins further right than its table gets the empty cell it left out. */
function withGaps(xml) {
  return xml.replace(
    /<w:gridBefore\b[^>]*w:val="(\d{1,2})"[^>]*\/>[\s\S]*?<\/w:trPr>/g,
    (properties, columns) =>
      `${properties}<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`,
  );
}

function putAll(children, put, count, counts) {
  for (const child of children) {
    if (child.type === 'paragraph') {
      const text = paragraphOf(child, count);
      if (text !== '') put({ kind: 'paragraph', text, place: { paragraph: (counts.paragraph += 1) } });
    } else if (child.type === 'table') {
      const [row, more] = child.children;
      const [frame, other] = row?.children ?? [];
      const framed = more === undefined && other === undefined && frame?.type === 'tableCell';
      if (framed && frame.children.some(({ type }) => type === 'table'))
        putAll(frame.children, put, count, counts);
      else if (child.children.length > 0) put(tableOf(child, count, (counts.table += 1)));
    } else if (child.children) putAll(child.children, put, count, counts);
  }
}

function tableOf({ children }, count, table) {
  const open = [];
  const rows = children.map(({ children: cells = [] }, at) => {
    const place = { table, row: at + 1 };
    let column = 1;
    return {
      place,
      cells: cells.map(({ children: inside, colSpan, rowSpan }) => {
        while ((open[column] ?? 0) > at) column += 1;
        const columns = Math.min(Math.max(colSpan || 1, 1), 64);
        const cell = {
          text: cellText(inside, count),
          column,
          columns,
          rows: rowSpan ?? 1,
          place: { ...place, column },
        };
        for (let one = column; one < column + columns; one += 1) open[one] = at + cell.rows;
        column += columns;
        return cell;
      }),
    };
  });
  return { kind: 'table', rows, place: { table } };
}

/** A cell that holds but its number is that number, as somebody would have typed it. */
function cellText(children, count) {
  const lines = children.map((child) =>
    child.type === 'table'
      ? child.children
          .map((row) => row.children.map((cell) => cellText(cell.children, count)).join(' '))
          .join('\n')
      : paragraphOf(child, count, true),
  );
  return words(lines.join('\n'));
}

function paragraphOf(paragraph, count, alone = false) {
  const text = words(textOf(paragraph));
  const number = count(paragraph.numbering);
  if (text === '') return alone && number !== '-' ? number.replace(/[.)\s]+$/, '') : '';
  return number === '' ? text : `${number} ${text}`;
}

function textOf(node) {
  if (node.type === 'text') return node.value;
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}
