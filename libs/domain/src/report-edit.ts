import type { KeptText, ReportPart, ReportSection, ReportTextKind } from './report-content';
import { isOwn } from './report-content';

/** One change a person makes to an open report. `to: null` takes the composed text again. */
export type ReportEdit =
  | { change: 'text'; section: string; part: string; to: string | null }
  | { change: 'title'; section: string; to: string | null }
  | { change: 'addText'; section: string; after: string | null; as: ReportTextKind; text: string }
  | { change: 'addSection'; after: string | null; title: string; text: string }
  | { change: 'removeText'; section: string; part: string }
  | { change: 'removeSection'; section: string }
  | { change: 'leaveOut'; section: string; out: boolean }
  | { change: 'order'; sections: readonly string[] };

export type ReportEditRefusal =
  /** Gone meanwhile, or never there; figures cannot be typed. */
  | { code: 'report-part-unknown' }
  /** What is composed is left out, not removed. */
  | { code: 'report-part-composed' }
  | { code: 'report-order-incomplete' }
  | { code: 'report-too-long'; most: number };

type Edited<T> = { ok: true; value: T } | { ok: false; refusal: ReportEditRefusal };
type Sections = readonly ReportSection[];

const MOST_SECTIONS = 60;
const MOST_PARTS = 200;

const refuse = (refusal: ReportEditRefusal) => ({ ok: false, refusal }) as const;
const take = <T>(value: T) => ({ ok: true, value }) as const;
const unknown = () => refuse({ code: 'report-part-unknown' });

/** All of them in their order, or none. */
export function editReport(sections: Sections, edits: readonly ReportEdit[]): Edited<Sections> {
  let edited: Edited<Sections> = take(sections);
  for (const edit of edits) {
    edited = editOnce(edited.value, edit);
    if (!edited.ok) return edited;
  }
  return edited;
}

function editOnce(sections: Sections, edit: ReportEdit): Edited<Sections> {
  switch (edit.change) {
    case 'order':
      return reorder(sections, edit.sections);
    case 'addSection':
      return addSection(sections, edit);
    case 'removeSection': {
      const found = sections.find(({ key }) => key === edit.section);
      if (found === undefined) return unknown();
      if (!isOwn(found)) return refuse({ code: 'report-part-composed' });
      return take(sections.filter((one) => one !== found));
    }
    case 'title':
      return within(sections, edit.section, (section) =>
        isOwn(section) && (edit.to ?? '') === ''
          ? unknown()
          : take({ ...section, title: written(section.title, edit.to) }),
      );
    case 'leaveOut':
      return within(sections, edit.section, (section) => take({ ...section, leftOut: edit.out }));
    case 'text':
    case 'addText':
    case 'removeText':
      return within(sections, edit.section, (section) => {
        const parts = editParts(section.parts, edit);
        return parts.ok ? take({ ...section, parts: parts.value }) : parts;
      });
  }
}

function within(
  sections: Sections,
  key: string,
  change: (section: ReportSection) => Edited<ReportSection>,
): Edited<Sections> {
  const place = sections.findIndex((one) => one.key === key);
  const found = sections[place];
  if (found === undefined) return unknown();
  const changed = change(found);
  return changed.ok ? take(sections.with(place, changed.value)) : changed;
}

function reorder(sections: Sections, order: readonly string[]): Edited<Sections> {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const asked = [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
  return asked.length === sections.length && order.length === sections.length
    ? take(asked)
    : refuse({ code: 'report-order-incomplete' });
}

function addSection(
  sections: Sections,
  { after, title, text }: Extract<ReportEdit, { change: 'addSection' }>,
): Edited<Sections> {
  if (sections.length >= MOST_SECTIONS) return refuse({ code: 'report-too-long', most: MOST_SECTIONS });
  const part: ReportPart = { kind: 'paragraph', key: 'own-1', ...own(text) };
  const added = { key: nextOwn(sections), title: own(title), parts: [part], leftOut: false };
  return putAfter(sections, after, added);
}

function editParts(
  parts: readonly ReportPart[],
  edit: Extract<ReportEdit, { change: 'text' | 'addText' | 'removeText' }>,
): Edited<readonly ReportPart[]> {
  if (edit.change === 'addText') {
    if (parts.length >= MOST_PARTS) return refuse({ code: 'report-too-long', most: MOST_PARTS });
    return putAfter(parts, edit.after, { kind: edit.as, key: nextOwn(parts), ...own(edit.text) });
  }
  const place = parts.findIndex(({ key }) => key === edit.part);
  const part = parts[place];
  if (part === undefined || part.kind === 'table') return unknown();
  /* What nothing composes any more is the person's alone. */
  const theirs = part.composed === null;
  if (edit.change === 'removeText')
    return theirs ? take(parts.toSpliced(place, 1)) : refuse({ code: 'report-part-composed' });
  if (theirs && edit.to === null) return unknown();
  return take(parts.with(place, { ...part, ...written(part, edit.to) }));
}

function putAfter<T extends { key: string }>(all: readonly T[], after: string | null, one: T): Edited<T[]> {
  const place = after === null ? -1 : all.findIndex(({ key }) => key === after);
  if (after !== null && place < 0) return unknown();
  return take(all.toSpliced(place + 1, 0, one));
}

/** What is typed back to the composed text is the composed text. */
function written({ composed }: KeptText, to: string | null): KeptText {
  const edited = to === composed ? null : to;
  return { composed, edited, basis: edited === null ? null : composed };
}

function own(text: string): KeptText {
  return { composed: null, edited: text, basis: null };
}

function nextOwn(all: readonly { key: string }[]): string {
  const numbers = all.filter(isOwn).map(({ key }) => Number(key.slice('own-'.length)));
  return `own-${Math.max(0, ...numbers) + 1}`;
}
