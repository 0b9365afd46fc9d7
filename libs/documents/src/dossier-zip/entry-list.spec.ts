import { describe, expect, it } from '@jest/globals';
import type { FrozenComponent, FrozenEntry } from '@tctp/application';
import { entryList } from './entry-list';
import { countLeftOut } from './manifest';

const FILE = {
  id: 'f',
  sha256: 'a'.repeat(64),
  size: 2048,
  fileName: 'ảnh <1>.jpg',
  mediaType: 'image/jpeg',
  uploadedAt: '2017-08-28T01:00:00.000Z',
};
const entry = (said: Partial<FrozenEntry> = {}): FrozenEntry => ({
  register: 'postings',
  number: 3,
  unitName: 'Xã 01',
  state: 'checked',
  values: { title: 'Bảng <niêm yết>', procedures: 12, postedOn: '2017-08-20' },
  files: 1,
  attached: [FILE],
  ...said,
});
const component = (...entries: FrozenEntry[]) => ({ code: '3.2', entries }) as unknown as FrozenComponent;
const said = (of: FrozenComponent) => entryList(of, () => '3. Lĩnh vực/ảnh 1.jpg')?.text ?? '';

describe('the entries of registers on the page of a dossier', () => {
  it('are told in words, with a link to each file, and escaped', () => {
    const text = said(component(entry()));
    expect(text).toContain('<b>Bảng &lt;niêm yết&gt;</b>');
    expect(text).toContain('Số 3 · Xã 01 · ');
    expect(text).toContain('Ngày niêm yết: 20/08/2017');
    expect(text).toContain(
      '<a href="3.%20L%C4%A9nh%20v%E1%BB%B1c/%E1%BA%A3nh%201.jpg">ảnh &lt;1&gt;.jpg</a>',
    );
    expect(text).not.toContain('không kèm');
  });

  it('say which files are not in it, and why', () => {
    const { attached: _none, ...older } = entry({ files: 4 });
    expect(said(component(older))).toContain('4 tệp không kèm hồ sơ: chốt trước khi hồ sơ có tệp của sổ.');
    const { attached: _kept, ...named } = entry({ register: 'training', state: 'sent', files: 2 });
    expect(said(component(named))).toContain('2 tệp không kèm hồ sơ: tệp của sổ này có thể nêu tên người.');
  });

  it('are counted once, behind however many components they stand', () => {
    const { attached: _none, ...older } = entry({ files: 4 });
    const { attached: _kept, ...named } = entry({ register: 'complaints', number: 1, files: 2 });
    expect(countLeftOut({ components: [component(older, entry()), component(older, named)] })).toBe(6);
  });

  it('are nothing where there are none', () => {
    expect(entryList(component(), () => undefined)).toBeNull();
    expect(entryList({ code: '1.1' } as unknown as FrozenComponent, () => undefined)).toBeNull();
  });
});
