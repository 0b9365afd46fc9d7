import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { explainFailure } from '../up/explain-failure';
import { rehearseCommand } from './rehearse-command';

describe('tctp rehearse', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-rehearse-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What somebody reads on the terminal. */
  async function told(text: string): Promise<string> {
    const scenario = join(folder, 'kich-ban.json');
    await writeFile(scenario, text);
    return rehearseCommand({ scenario }).catch(explainFailure);
  }

  it('tells a year: what would be reported, and how the appraisal would end', async () => {
    const text = await rehearseCommand({ scenario: 'nobody-acts' });
    expect(text).toContain('Báo lên: Thủ trưởng đơn vị 11, Phó Chủ tịch UBND 11, Chủ tịch UBND 11.');
    expect(text).toContain('Thẩm định: 87,65 (từ 85,65 đến 90,65).');
    expect(text).toContain(
      'Chưa rõ: Công tác chỉ đạo điều hành còn 32,00 điểm không tách dòng, giữ như năm trước; chưa duyệt 1.1.1, 1.2.2, 1.3.1, 1.4.1, 1.4.2.',
    );
    expect(text).toContain('07/12/2017');
  });

  it('says nothing of what is unknown once everything is approved', async () => {
    expect(await rehearseCommand({ scenario: 'on-time' })).not.toContain('Chưa rõ');
  });

  it('prints nothing but JSON when asked', async () => {
    const year = JSON.parse(await rehearseCommand({ scenario: 'on-time', json: true })) as { tasks: number };
    expect(year.tasks).toBe(18);
  });

  it('takes a file of its own, with only what it has to say', async () => {
    const steps = [{ on: '2017-09-05', task: 'r05.once', do: 'approve' }];
    expect(await told(JSON.stringify({ title: 'Thử', steps }))).toContain(
      'r05.once, approve: not-possible-now',
    );
  });

  it('reads YAML where the name of the file says so', async () => {
    const scenario = join(folder, 'kich-ban.yaml');
    await writeFile(scenario, 'title: Thử\nsteps:\n  - { on: 2017-09-05, task: r05.once, do: approve }\n');
    expect(await rehearseCommand({ scenario })).toContain('r05.once, approve: not-possible-now');
    await writeFile(scenario, 'title: [');
    expect(await rehearseCommand({ scenario }).catch(explainFailure)).toContain('không phải YAML');
  });

  it.each([
    ['no JSON', '{', 'không phải JSON'],
    [
      'an unknown verb',
      '{"title":"a","steps":[{"on":"2017-09-05","task":"r05.once","do":"fly"}]}',
      'steps.0.do',
    ],
    ['no title', '{}', 'title'],
  ])('says in a sentence what is wrong with %s', async (_what, text, words) => {
    const said = await told(text);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('holds a scenario against the plan, and says of every fault what to write instead and nothing else', async () => {
    const steps = [{ on: '2016-01-01', task: 'r05.once', do: 'return', reason: 'khong-co' }];
    const said = await told(JSON.stringify({ title: 'Thử', steps, official: { '1.5.3': '99' } }));
    expect(said.split('\n').slice(1)).toEqual([
      '  steps.0.on: Ngày 01/01/2016 nằm ngoài kế hoạch. Chọn từ 28/08/2017 đến 31/12/2017.',
      expect.stringContaining(
        'steps.0.reason: Kế hoạch không có lý do trả lại “khong-co”. Dùng một trong: missing',
      ),
      '  official.1.5.3: Điểm phải từ 0 đến 2,00. Sửa lại điểm.',
    ]);
  });

  it('names what ships when there is no such scenario', async () => {
    const said = await rehearseCommand({ scenario: 'khong-co' }).catch(explainFailure);
    expect(said).toContain('nobody-acts, on-time, late-and-mended');
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('keeps the stack of what nobody expected', () => {
    expect(explainFailure(new TypeError('bug'))).toMatch(/bug\n\s+at /);
  });
});
