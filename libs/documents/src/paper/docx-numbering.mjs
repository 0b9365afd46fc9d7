/*
 * Numbers that Word makes itself. Mammoth says of a paragraph only that it is numbered; so it is given a numbering part
 * of our own, in which the one thing it hands through (the style of a level) says which list and level that was.
 */
const LEVEL = /<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g;
const valueOf = (xml, name) => new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1];

/** The part to give to mammoth, and what each of its levels is. */
export function numberingOf(xml = '') {
  const levels = new Map();
  const abstract = new Map();
  for (const [, id, inside] of xml.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  ))
    abstract.set(
      id,
      [...inside.matchAll(LEVEL)].map(([, level, about]) => ({
        list: id,
        level: Number(level),
        ...aboutLevel(about),
      })),
    );
  const made = [];
  const write = (id, some, styleOf) =>
    made.push(
      `<w:abstractNum w:abstractNumId="${id}">${some
        .map((one) => {
          const style = styleOf(one);
          levels.set(style, one);
          return `<w:lvl w:ilvl="${one.level}"><w:numFmt w:val="${one.format}"/><w:pStyle w:val="${style}"/></w:lvl>`;
        })
        .join('')}</w:abstractNum>`,
    );
  const nums = [...xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)].map(
    ([, id, inside]) => {
      const from = abstract.get(valueOf(inside, 'abstractNumId')) ?? [];
      const starts = new Map(
        [
          ...inside.matchAll(
            /<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>\s*<w:startOverride\b[^>]*w:val="(\d+)"/g,
          ),
        ].map(([, level, start]) => [Number(level), Number(start)]),
      );
      /* A list that starts anew counts for itself; the others of its kind go on counting together. */
      const own = starts.size > 0 ? { list: `n${id}` } : {};
      write(
        id,
        from.map((one) => ({ ...one, ...own, start: starts.get(one.level) ?? one.start })),
        ({ level }) => `\u00a7${id}.${level}`,
      );
      return `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    },
  );
  const styled = [...abstract.values()].flat().filter(({ style }) => style !== undefined);
  if (styled.length > 0)
    write(
      'styles',
      styled.map((one) => ({ ...one })),
      ({ style }) => style,
    );
  return {
    levels,
    xml: `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${made.join('')}${nums.join('')}</w:numbering>`,
  };
}

function aboutLevel(xml) {
  return {
    start: Number(valueOf(xml, 'start') ?? 1),
    format: (valueOf(xml, 'numFmt') ?? 'decimal').replace(/[^A-Za-z]/g, ''),
    shape: valueOf(xml, 'lvlText') ?? '',
    style: valueOf(xml, 'pStyle'),
  };
}

/** Counts as Word does, in reading order: a level starts anew under each number above it. */
export function counter(levels) {
  const lists = new Map();
  return (numbering) => {
    const one = levels.get(numbering?.paragraphStyleId);
    if (one === undefined || one.format === 'none') return '';
    if (one.format === 'bullet') return '-';
    const counts = lists.get(one.list) ?? [];
    lists.set(one.list, counts);
    counts.length = Math.min(counts.length, one.level + 1);
    counts[one.level] = counts[one.level] === undefined ? one.start : counts[one.level] + 1;
    return one.shape.replace(/%(\d)/g, (_mark, level) => numberAs(counts[level - 1] ?? 1, one.format));
  };
}

function numberAs(number, format) {
  if (/letter/i.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (!/roman/i.test(format))
    return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
  let [text, left] = ['', Math.min(number, 3999)];
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return format.startsWith('upper') ? text : text.toLowerCase();
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
