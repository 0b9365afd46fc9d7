import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ComposedSection, ReportSection } from './report-content';
import { isOvertaken, isOwn, recompose, shownText } from './report-content';
import { editReport } from './report-edit';
import type { ReportEdit } from './report-edit';
import { weave } from './weave';

const TABLE = { caption: null, columns: [], rows: [] };
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
const aComposed: fc.Arbitrary<ComposedSection[]> = fc
  .tuple(keys, keys, fc.string(), fc.nat())
  .map(([sections, parts, text, rows]) =>
    sections.map((key) => ({
      key,
      title: `${key} ${text}`,
      parts: parts.map((part) =>
        part === 'c'
          ? { kind: 'table' as const, key: part, table: { ...TABLE, caption: String(rows) } }
          : { kind: 'paragraph' as const, key: part, text: `${part} ${text}` },
      ),
    })),
  );
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'own-1', 'own-2');
const anEdit: fc.Arbitrary<ReportEdit> = fc.oneof(
  fc.record({ change: fc.constant('text' as const), section: key, part: key, to: fc.option(fc.string()) }),
  fc.record({ change: fc.constant('title' as const), section: key, to: fc.option(fc.string()) }),
  fc.record({
    change: fc.constant('addText' as const),
    section: key,
    after: fc.option(key),
    as: fc.constant('paragraph' as const),
    text: fc.string(),
  }),
  fc.record({
    change: fc.constant('addSection' as const),
    after: fc.option(key),
    title: fc.string({ minLength: 1 }),
    text: fc.string(),
  }),
  fc.record({ change: fc.constant('leaveOut' as const), section: key, out: fc.boolean() }),
);

/** With whatever of these changes can be made. */
function edited(sections: readonly ReportSection[], edits: readonly ReportEdit[]): readonly ReportSection[] {
  return edits.reduce<readonly ReportSection[]>((now, edit) => {
    const next = editReport(now, [edit]);
    return next.ok ? next.value : now;
  }, sections);
}

function writtenIn(sections: readonly ReportSection[]): string[] {
  return sections.flatMap(({ key: section, title, parts }) => [
    ...(title.edited === null ? [] : [`${section}: ${title.edited}`]),
    ...parts.flatMap((part) =>
      part.kind === 'table' || part.edited === null ? [] : [`${section}/${part.key}: ${part.edited}`],
    ),
  ]);
}

describe('a report that is composed again', () => {
  const kept = fc
    .tuple(aComposed, fc.array(anEdit, { maxLength: 8 }))
    .map(([composed, edits]) => edited(recompose([], composed), edits));

  it('loses no word of anybody, and says the same when it is composed twice', () => {
    fc.assert(
      fc.property(kept, aComposed, (before, fresh) => {
        const now = recompose(before, fresh);
        const tables = fresh.flatMap((section) =>
          section.parts.filter(({ kind }) => kind === 'table').map((part) => `${section.key}/${part.key}`),
        );
        /* What has become figures is no text any more. */
        const words = writtenIn(before).filter((one) => !tables.some((at) => one.startsWith(`${at}:`)));
        expect(writtenIn(now).sort()).toEqual(words.sort());
        expect(recompose(now, fresh)).toEqual(now);
      }),
    );
  });

  it('has the figures of the data and no others, and its words wherever nobody wrote', () => {
    fc.assert(
      fc.property(kept, aComposed, (before, fresh) => {
        const now = recompose(before, fresh);
        for (const section of now) {
          const composed = fresh.find((one) => one.key === section.key);
          const figures = section.parts.filter(({ kind }) => kind === 'table');
          expect(figures).toEqual(composed?.parts.filter(({ kind }) => kind === 'table') ?? []);
          for (const part of section.parts) {
            if (part.kind === 'table') continue;
            const said = composed?.parts.find((one) => one.key === part.key);
            const text = said === undefined || said.kind === 'table' ? null : said.text;
            expect(part.composed).toBe(text);
            if (part.edited === null) expect(shownText(part)).toBe(text);
          }
        }
        for (const { key: wanted } of fresh) expect(now.some((one) => one.key === wanted)).toBe(true);
      }),
    );
  });

  it('keeps the order of sections that people gave, with what is new behind what it follows', () => {
    const composed = ['a', 'b', 'c'].map((one) => ({ key: one, title: one, parts: [] }));
    const turned = editReport(recompose([], composed), [{ change: 'order', sections: ['c', 'a', 'b'] }]);
    if (!turned.ok) throw new Error(turned.refusal.code);
    const more = [...composed, { key: 'd', title: 'd', parts: [] }];
    expect(recompose(turned.value, more).map((one) => one.key)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('marks what was written over a text that is another by now, and no longer once it is taken again', () => {
    const say = (text: string): ComposedSection[] => [
      { key: 'a', title: null, parts: [{ kind: 'paragraph', key: 'p', text }] },
    ];
    const write = (sections: readonly ReportSection[], to: string | null) =>
      edited(sections, [{ change: 'text', section: 'a', part: 'p', to }]);
    const overtaken = ([section]: readonly ReportSection[]) => {
      const part = section?.parts[0];
      return part !== undefined && part.kind !== 'table' && isOvertaken(part);
    };
    const written = write(recompose([], say('18 việc')), 'Mười tám việc');
    expect(overtaken(written)).toBe(false);
    const moved = recompose(written, say('19 việc'));
    expect(overtaken(moved)).toBe(true);
    expect(overtaken(recompose(moved, say('18 việc')))).toBe(false);
    expect(overtaken(write(moved, null))).toBe(false);
    expect(overtaken(write(moved, '19 việc'))).toBe(false);
  });
});

describe('changes to a report', () => {
  const sections = recompose(
    [],
    [{ key: 'a', title: 'A', parts: [{ kind: 'paragraph', key: 'p', text: 'x' }] }],
  );

  it('are all made or none', () => {
    const half = editReport(sections, [
      { change: 'leaveOut', section: 'a', out: true },
      { change: 'removeSection', section: 'a' },
    ]);
    expect(half).toEqual({ ok: false, refusal: { code: 'report-part-composed' } });
  });

  it('end where a report would grow without end', () => {
    const add: ReportEdit = { change: 'addSection', after: null, title: 'B', text: 'b' };
    expect(
      editReport(
        sections,
        Array.from({ length: 59 }, () => add),
      ),
    ).toMatchObject({ ok: true });
    expect(
      editReport(
        sections,
        Array.from({ length: 60 }, () => add),
      ),
    ).toMatchObject({
      refusal: { code: 'report-too-long', most: 60 },
    });
  });

  it('give every part that is added a key of its own', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
        const now = edited(sections, edits);
        const all = [now.map((one) => one.key), ...now.map(({ parts }) => parts.map((part) => part.key))];
        for (const own of all) expect(new Set(own).size).toBe(own.length);
        expect(now.filter(isOwn).every(({ title }) => title.edited !== '')).toBe(true);
      }),
    );
  });
});

describe('weaving', () => {
  it('keeps the order of the first, and loses nothing of the second', () => {
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const woven = weave(first, second);
        expect(woven.filter((one) => (first as string[]).includes(one))).toEqual(first);
        expect([...woven].sort()).toEqual([...new Set([...first, ...second])].sort());
      }),
    );
  });
});
