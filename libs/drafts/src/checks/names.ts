import { foldText } from '@tctp/domain';
import type { Finding, Place } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { Check, CheckInput } from './check-input';
import { found } from './found';

/** Names spelt in two ways, and words that are another one cut short. */
export const checkNames: Check = (input) => [...checkSpellings(input), ...checkShortened(input)];

/** The tree's spelling holds; where it has none, the one the paper uses most. */
function checkSpellings({ reading, context }: CheckInput): Finding[] {
  return reading.spellings.flatMap(({ folded, variants }) => {
    if (variants.length < 2) return [];
    const names = context.units.map(({ name }) => name.normalize('NFC'));
    const official = variants.find(({ text }) => names.some((name) => name.includes(text)));
    const [most] = [...variants].sort((left, right) => right.places.length - left.places.length);
    return [
      found('name-spelt-twice', folded, {
        places: variants.flatMap(({ places }) => places.slice(0, 1)),
        read: variants.map(({ text }) => text).join(' / '),
        assumed: (official ?? most)?.text ?? null,
        params: {
          spellings: variants.map(({ text, places }) => `“${text}” (${places.length})`).join(', '),
        },
      }),
    ];
  });
}

interface Passage {
  text: string;
  place: Place | null;
  row: DraftRow | null;
}

const ABBREVIATION = /(?<![\p{L}\p{N}/.-])\p{Lu}{3,}(?![\p{L}\p{N}/-])/gu;
const SHORTEST = 3;
const LEAST_FREQUENT = 3;
const TIMES_AS_FREQUENT = 3;

/** "CCH" beside a frequent "CCHC": an abbreviation that is a rare one, and another without its last letter. */
function checkShortened(input: CheckInput): Finding[] {
  const seen = new Map<string, { count: number; first: Passage }>();
  for (const passage of passagesOf(input)) {
    /* A whole heading in capitals abbreviates nothing. */
    if (passage.text === passage.text.toUpperCase()) continue;
    for (const [word] of passage.text.normalize('NFC').matchAll(ABBREVIATION)) {
      const own = seen.get(word) ?? { count: 0, first: passage };
      seen.set(word, { ...own, count: own.count + 1 });
    }
  }
  const whole = new Map<string, { word: string; count: number }>();
  for (const [word, { count }] of seen) {
    const shorter = word.slice(0, -1);
    if (shorter.length >= SHORTEST && count > (whole.get(shorter)?.count ?? 0))
      whole.set(shorter, { word, count });
  }
  return [...seen].flatMap(([word, { count, first }]) => {
    const meant = whole.get(word);
    if (meant === undefined || meant.count < Math.max(LEAST_FREQUENT, count * TIMES_AS_FREQUENT)) return [];
    return [
      found('word-incomplete', foldText(word), {
        places: [first.place],
        rows: first.row === null ? [] : [first.row],
        read: word,
        assumed: meant.word,
        params: { word, meant: meant.word, times: meant.count },
      }),
    ];
  });
}

function passagesOf({ reading, draft }: CheckInput): Passage[] {
  const told = (text: string, place: Place): Passage => ({ text, place, row: null });
  return [
    ...reading.fields.flatMap(({ heading, components }) => [
      told(heading.text, heading.place),
      ...components.flatMap(({ code, title, reason }) => [
        told(title, code.place),
        ...(reason === null ? [] : [told(reason.text, reason.place)]),
      ]),
    ]),
    ...reading.remarks.flatMap(({ about, text, place }) => [told(about, place), told(text, place)]),
    ...draft.rows.flatMap((row) =>
      [row.title, row.deliverable, row.requirement].map((text) => ({ text, place: row.place, row })),
    ),
  ];
}
