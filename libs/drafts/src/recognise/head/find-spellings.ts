import type { Paper, Place } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { Spelling } from '../../plan-reading';

/** Two to four words with a capital each: a name. */
const NAME = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu;

/** Names that the paper writes in more than one way. Where a mark of tone stands within its word tells nothing apart. */
export function findSpellings({ blocks }: Paper): Spelling[] {
  const names = new Map<string, Map<string, { text: string; places: Place[] }>>();
  const pieces = blocks.flatMap((block): readonly { text: string; place: Place }[] =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells),
  );
  for (const { text, place } of pieces) {
    for (const [found] of text.normalize('NFC').matchAll(NAME)) {
      const name = found.replace(/\s+/g, ' ');
      const folded = foldText(name);
      const variants = names.get(folded) ?? new Map<string, { text: string; places: Place[] }>();
      names.set(folded, variants);
      const marks = marksOf(name);
      const own = variants.get(marks) ?? { text: name, places: [] };
      variants.set(marks, own);
      own.places.push(place);
    }
  }
  return [...names]
    .filter(([, variants]) => variants.size > 1)
    .map(([folded, variants]) => ({ folded, variants: [...variants.values()] }));
}

function marksOf(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      [...(word.normalize('NFD').match(/\p{Mn}/gu) ?? []), /đ/iu.test(word) ? 'đ' : ''].sort().join(''),
    )
    .join('|');
}
