import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedCriteriaSets } from '@tctp/catalog';
import type { CriteriaSet } from '@tctp/domain';
import { explainFailure } from '../up/explain-failure';
import { criteriaDiffCommand } from './criteria-diff-command';

describe('tctp criteria diff', () => {
  let folder: string;
  const seed = shippedCriteriaSets().find(({ set }) => set.id === 'tinh-bien-2016')!.set;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-criteria-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileOf(set: unknown, name = 'bo-tieu-chi.json'): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, typeof set === 'string' ? set : JSON.stringify(set));
    return file;
  }
  const edited = (code: string, more: object): CriteriaSet => ({
    ...seed,
    components: seed.components.map((one) => (one.code === code ? { ...one, ...more } : one)),
  });
  const told = (from: string, to: string) => criteriaDiffCommand(from, to, {}).catch(explainFailure);

  it('tells what changed, and of a new code why it is the old component', async () => {
    const file = await fileOf(edited('1.5.3', { code: '1.5.4' }));
    const text = await told('tinh-bien-2016', file);
    expect(text).toMatch(/1\.5\.4.*tiêu chí thành phần.*đổi mã \(cùng tên\).*1\.5\.3.*1\.5\.4/);
  });

  it('lists wording apart, and numbers written otherwise not at all', async () => {
    const component = seed.components.find(({ code }) => code === '1.7.2')!;
    const rule = { ...component.rule, per: '1.0', source: 'Câu khác' };
    const text = await told('tinh-bien-2016', await fileOf(edited('1.7.2', { rule, max: '2.00' })));
    expect(text).toContain('Không có gì đổi cách tính điểm.');
    expect(text).toMatch(/Chỉ đổi câu chữ:\n {2}1\.7\.2, rule\.source: .* → Câu khác$/);
  });

  it('prints nothing but JSON when asked', async () => {
    const text = await criteriaDiffCommand('tinh-bien-2016', 'tinh-bien-2016', { json: true });
    expect(JSON.parse(text)).toEqual({ changes: [], wording: [], tasks: [] });
  });

  it.each([
    ['no such set', 'khong-co', 'qd766-2022, par-index-2948-2017, tinh-bien-2016, ca-mau-2013'],
    ['no JSON', '{', 'không phải JSON'],
    ['no set', '{}', 'components'],
    ['a set that does not add up', JSON.stringify({ ...seed, total: '99' }), 'total: fields-not-total'],
  ])('says in a sentence what is wrong with %s', async (_, text, words) => {
    const wanted = text === 'khong-co' ? text : await fileOf(text);
    const said = await told(wanted, 'tinh-bien-2016');
    expect(said).toContain(words);
    expect(said).not.toMatch(/\n\s+at /);
  });
});
