import { matchingSentences } from '@tctp/domain';
import { Fragment, useMemo } from 'react';

interface Props {
  paragraphs: readonly string[];
  words: readonly string[];
}

/** Paragraphs of a file; what says the same as the rule is marked. */
export function MarkedText({ paragraphs, words }: Props) {
  const marked = useMemo(() => markParagraphs(paragraphs, words), [paragraphs, words]);
  return (
    <div className="preview-paper">
      {marked.map((pieces, at) => (
        <p key={at}>
          {pieces.map(({ text, hit }, place) =>
            hit ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
          )}
        </p>
      ))}
    </div>
  );
}

interface Piece {
  text: string;
  hit: boolean;
}

/** Matched over the whole text, so that what every paragraph says marks none of them. */
function markParagraphs(paragraphs: readonly string[], words: readonly string[]): Piece[][] {
  const hits = matchingSentences(paragraphs.join('\n'), words);
  let start = 0;
  return paragraphs.map((text) => {
    const from = start;
    start += text.length + 1;
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= from + text.length);
    const pieces: Piece[] = [];
    let done = 0;
    for (const hit of inside) {
      pieces.push({ text: text.slice(done, hit.from - from), hit: false });
      pieces.push({ text: text.slice(hit.from - from, hit.to - from), hit: true });
      done = hit.to - from;
    }
    return [...pieces, { text: text.slice(done), hit: false }].filter((piece) => piece.text !== '');
  });
}
