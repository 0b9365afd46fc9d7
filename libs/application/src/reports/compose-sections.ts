import type { ComposedPart, ComposedSection } from '@tctp/domain';
import type { PaperBlock } from '../papers/official-paper';
import type { ReportMatter } from '../papers/report/report-matter';
import type { ComposerAsked, SectionComposer } from './section-composers';
import { SECTION_COMPOSERS } from './section-composers';

export function composeSections(
  matter: ReportMatter,
  asked: ComposerAsked,
  composers: readonly SectionComposer[] = SECTION_COMPOSERS,
): ComposedSection[] {
  return composers.map(({ key, compose }) => sectionOf(key, compose(matter, asked)));
}

function sectionOf(key: string, blocks: readonly PaperBlock[]): ComposedSection {
  const [first] = blocks;
  const title = first?.kind === 'heading' && first.level === 1 ? first.text : null;
  const parts = title === null ? blocks : blocks.slice(1);
  const names = new Set<string>();
  for (const { name } of parts) {
    if (name === undefined || names.has(name))
      throw new Error(`Section ${key} has a block without a name of its own: ${name}`);
    names.add(name);
  }
  return { key, title, parts: parts.map((block) => partOf(block.name ?? '', block)) };
}

function partOf(key: string, block: PaperBlock): ComposedPart {
  switch (block.kind) {
    case 'table': {
      const { caption, columns, rows } = block;
      return { kind: 'table', key, table: { caption, columns, rows } };
    }
    case 'items':
      return { kind: 'items', key, text: block.items.join('\n') };
    case 'heading':
    case 'paragraph':
      return { kind: block.kind, key, text: block.text };
  }
}
