import { beginsLikeUnit, endsInKind, isBareKind } from '../vocabulary';

/**
 * The coordinating units of a cell, one by one, and the marks that part them. A comma within a name parts nothing:
 * "UBND 14 xã, thị trấn" is one group, because what follows the comma is a kind of unit and no unit.
 */
export function splitUnits(cell: string): { units: string[]; separators: string[] } {
  const units: string[] = [];
  const separators = new Set<string>();
  let mark = '';
  for (const part of cell.split(/([;,\n])/)) {
    if (/^[;,\n]$/.test(part)) {
      mark = mark === ';' || part === ';' ? ';' : mark === ',' ? ',' : part;
      continue;
    }
    const words = part.replace(/^[\s\-–+•*]+/, '').replace(/(?<![\s.])[\s.]+$/, '');
    if (words === '') continue;
    const before = units.at(-1);
    if (before !== undefined && goesOn(before, words, mark)) {
      units[units.length - 1] = `${before}${mark === ',' ? ', ' : ' '}${words}`;
    } else {
      if (before !== undefined) separators.add(mark === '\n' ? '↵' : mark);
      units.push(words);
    }
    mark = '';
  }
  return { units, separators: [...separators] };
}

function goesOn(before: string, words: string, mark: string): boolean {
  if (mark === ';') return false;
  if (mark === '\n') return !beginsLikeUnit(words);
  return isBareKind(words) && endsInKind(before);
}
