import { foldText } from '@tctp/domain';

const SUPERIOR =
  '(ubnd (cap )?tinh|tinh|trung uong|chinh phu|cac bo|bo |so |cap tren|cap tinh|cap co tham quyen)';
/** Ways in which a paper says that somebody above has to act first. Folded. */
const OUTSIDE: readonly RegExp[] = [
  /chua (duoc )?(\S+ ){0,6}?(phe duyet|ban hanh|cho chu truong|cho y kien|phan cap)/,
  /(khong|chua) (co |thuoc )?tham quyen/,
  /(ngoai|vuot|vuot qua) tham quyen/,
  /thuoc tham quyen (cua )?(ubnd tinh|tinh|trung uong|chinh phu|cap tren|bo )/,
  new RegExp(
    `(cho|doi) ${SUPERIOR}.{0,60}?(phe duyet|ban hanh|cho y kien|huong dan|tham dinh|quyet dinh|phan bo)`,
  ),
];

/** The stretch of the words that says a superior has to act first; null where none does. */
export function outsideWords(words: string): string | null {
  const composed = words.normalize('NFC');
  const folded = foldText(composed);
  for (const pattern of OUTSIDE) {
    const found = pattern.exec(folded);
    if (found !== null) return sentenceAround(composed, found.index);
  }
  return null;
}

function sentenceAround(words: string, at: number): string {
  const from =
    Math.max(words.lastIndexOf('. ', at), words.lastIndexOf('; ', at), words.lastIndexOf('\n', at)) + 1;
  const rest = words.slice(from);
  const end = rest.slice(at - from).search(/[.;\n](\s|$)/);
  return (end < 0 ? rest : rest.slice(0, at - from + end)).trim();
}
