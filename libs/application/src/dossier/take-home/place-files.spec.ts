import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FrozenComponent, FrozenFile, Turn } from '../dossier-rows';
import { pathsOf, placeFiles } from './place-files';
import { foldName } from './safe-name';

const file = (fileName: string, sha256: string): FrozenFile => ({
  id: `${fileName} ${sha256}`,
  sha256,
  size: 1,
  fileName,
  mediaType: 'text/plain',
  document: { number: null, issuedOn: null, issuer: null, subject: null },
  unitName: 'Đơn vị',
  uploadedAt: '2017-12-01T01:00:00.000Z',
});
/** Only what decides where files go. */
const component = (
  code: string,
  fieldTitle: string,
  title: string,
  files: readonly FrozenFile[],
  attached: readonly FrozenFile[] = [],
) => {
  const entries = [{ register: 'postings', number: 7, files: 9, attached }];
  return { code, fieldTitle, title, submissions: [{ files }], entries } as unknown as FrozenComponent;
};
const answered = (componentCode: string, round: number, files: readonly FrozenFile[]) =>
  ({ kind: 'answered', componentCode, round, files }) as unknown as Turn;
const paths = (components: readonly FrozenComponent[], turns: readonly Turn[] = []) =>
  placeFiles(components, turns).map(({ path }) => path);

describe('where the files of a dossier go', () => {
  it('numbers fields as their components are numbered, or in their order where those do not agree', () => {
    const one = [file('a.pdf', 'a')];
    expect(paths([component('1.1', 'Một', 'x', one), component('5.2', 'Năm', 'y', one)])).toEqual([
      '1. Một/1.1 x/a.pdf',
      '5. Năm/5.2 y/a.pdf',
    ]);
    expect(paths([component('TC', 'Một', 'x', one), component('TC', 'Hai', 'y', one)])).toEqual([
      '1. Một/TC x/a.pdf',
      '2. Hai/TC y/a.pdf',
    ]);
  });

  it('puts a content once into a component, and again into another', () => {
    const twice = [file('a.pdf', 'a'), file('khác.pdf', 'a'), file('a.pdf', 'b')];
    const components = [component('1.1', 'Một', 'x', twice), component('1.2', 'Một', 'y', twice.slice(0, 1))];
    expect(paths(components)).toEqual(['1. Một/1.1 x/a.pdf', '1. Một/1.1 x/a (2).pdf', '1. Một/1.2 y/a.pdf']);
    const pathOf = pathsOf(placeFiles(components, []));
    expect(pathOf('1.2', 'a')).toBe('1. Một/1.2 y/a.pdf');
    expect(pathOf('1.2', 'b')).toBeUndefined();
  });

  it('keeps what an explanation brought apart from what was frozen', () => {
    const components = [component('1.1', 'Một', 'x', [file('Giải trình 1', 'a')])];
    const turns = [answered('1.1', 1, [file('Giải trình 1', 'a'), file('mới.pdf', 'b')])];
    expect(paths(components, turns)).toEqual([
      '1. Một/1.1 x/Giải trình 1 (2)',
      '1. Một/1.1 x/Giải trình 1/mới.pdf',
    ]);
  });

  it('keeps files of registers apart from evidence, and says whose they are', () => {
    const evidence = [file('Sổ theo dõi', 'a'), file('ảnh.jpg', 'b')];
    const attached = [file('ảnh.jpg', 'c'), file('ẢNH.jpg', 'd'), file('lại.jpg', 'b')];
    const placed = placeFiles([component('1.1', 'Một', 'x', evidence, attached)], []);
    expect(placed.map(({ path, entry }) => [path, entry?.register, entry?.number])).toEqual([
      ['1. Một/1.1 x/Sổ theo dõi (2)', undefined, undefined],
      ['1. Một/1.1 x/ảnh.jpg', undefined, undefined],
      ['1. Một/1.1 x/Sổ theo dõi/ảnh.jpg', 'postings', 7],
      ['1. Một/1.1 x/Sổ theo dõi/ẢNH (2).jpg', 'postings', 7],
    ]);
  });

  it('gives every file a path of its own that any disk takes, whatever it is called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.constantFrom('CON', '..', 'a/b', 'ế'.repeat(90), 'Sổ theo dõi', 'sổ THEO dõi'),
    );
    const anyFile = fc
      .tuple(text, fc.constantFrom('a', 'b', 'c', 'd', 'e'))
      .map(([name, hash]) => file(name, hash));
    const anyComponent = fc
      .tuple(
        fc.constantFrom('1.1', '1.2', '../x', 'CON'),
        text,
        text,
        fc.array(anyFile, { maxLength: 6 }),
        fc.array(anyFile, { maxLength: 6 }),
      )
      .map((parts) => component(...parts));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyComponent, { maxLength: 4, selector: ({ code }) => code }),
        fc.array(anyFile, { maxLength: 4 }),
        (components, more) => {
          const turns = components.map(({ code }, at) => answered(code, at + 1, more));
          const found = paths(components, turns);
          const folded = new Set(found.map(foldName));
          const parents = found.flatMap((path) =>
            path.split('/').map((_, at, parts) => parts.slice(0, at).join('/')),
          );
          return (
            folded.size === found.length &&
            parents.every((parent) => !folded.has(foldName(parent))) &&
            found.every(
              (path) =>
                path.length <= 155 && path.split('/').every((part) => !/^\.|[. ]$|[<>:"\\|?*]/.test(part)),
            )
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
