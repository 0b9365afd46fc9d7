import { words } from './words.mjs';

/** A cell as Excel shows it: never evaluated, the decimal mark a point; `formula` where the text is what one last gave. */
export function shownIn({ value, numFmt }) {
  const formula =
    value !== null && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value);
  const text = words(shown(formula ? value.result : value, numFmt ?? 'General'));
  return formula ? { text, formula: true } : { text };
}

function shown(value, format) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberAs(value, format);
  if (value instanceof Date) return dayAs(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value.richText)) return value.richText.map(({ text }) => text ?? '').join('');
  if ('error' in value) return String(value.error);
  return 'text' in value ? shown(value.text, format) : '';
}

function numberAs(value, format) {
  const [first] = format.split(';');
  const plain = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const decimals = /[0#]\.([0#?]+)/.exec(plain)?.[1];
  if (plain.includes('%')) return `${fixed(value * 100, decimals)}%`;
  if (/^[#,0.? ]+$/.test(plain) && /[0#]/.test(plain)) return padded(fixed(value, decimals), plain);
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(11)));
}

function fixed(value, decimals = '') {
  const least = decimals.replace(/[^0]/g, '').length;
  let text = value.toFixed(Math.min(decimals.length, 20));
  for (let more = decimals.length; more > least && text.endsWith('0'); more -= 1) text = text.slice(0, -1);
  return text.replace(/\.$/, '');
}

/** "01" where the format is 00. */
function padded(text, plain) {
  const wanted = /^[0]+$/.test(plain) ? plain.length : 0;
  return text.padStart(wanted, '0');
}

function dayAs(value, format) {
  if (Number.isNaN(value.getTime())) return '';
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  const plain = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (!plain.includes('y') && plain.includes('h')) return value.toISOString().slice(11, 16);
  return plain.includes('y') && !plain.includes('d') ? `${month}/${year}` : `${day}/${month}/${year}`;
}
