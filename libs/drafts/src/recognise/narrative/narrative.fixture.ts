import type { Paragraph } from '@tctp/domain';
import type { PointsReading } from '../../plan-reading';
import { readNarrative } from './read-narrative';
import type { NarrativeReading } from './read-narrative';

/** Lines as the reader of a text gives them: empty ones and rows of tables are no paragraphs. */
export function paragraphsOf(text: string): Paragraph[] {
  return text.split('\n').flatMap((line, at): Paragraph[] => {
    const words = line.replace(/\*\*/g, '').trim();
    if (words === '' || line.split('\t').length > 2) return [];
    return [{ kind: 'paragraph', text: words, place: { line: at + 1 } }];
  });
}

export function narrativeOf(text: string, planYear: number | null = 2017): NarrativeReading {
  return readNarrative(paragraphsOf(text), planYear);
}

/** "36/33/3", with "?" for what is not told. */
export function figures({ max, obtained, lost }: PointsReading): string {
  return [max, obtained, lost].map((one) => one?.value ?? '?').join('/');
}

/** Each field with its points, and each component below it. */
export function fieldsOf({ fields }: NarrativeReading): string[] {
  return fields.flatMap(({ id, code, title, points, components }) => [
    `${id} [${code ?? '?'}] ${title} ${figures(points)}`,
    ...components.map((one) => `  ${one.id} ${one.code.value} ${one.title} ${figures(one.points)}`),
  ]);
}
