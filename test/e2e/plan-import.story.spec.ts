import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DraftActivated,
  DraftChanged,
  DraftImported,
  DraftList,
  DraftView,
  Problem,
} from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { aPlanText } from '../support/plan-text';

const WHY = 'Theo bản giấy đã ký.';
const CLOSED_TO = ['vhtt.canbo', 'vhtt.truongphong', 'phochutich', 'chutich', 'sonoivu'] as const;

describe('a plan brought as a file', () => {
  let program: OwnProgram;
  let keeper: Person;
  let draftId = '';
  const file = aPlanText([
    [
      '3',
      '2.1.1',
      'Rà soát văn bản',
      'Phòng Chưa Ai Biết',
      '',
      'Báo cáo',
      'Đúng hạn',
      'Trước ngày 15/12/2017',
    ],
  ]);
  const form = (content = file, name = 'ke-hoach.txt') => {
    const data = new FormData();
    data.append('file', new Blob([Uint8Array.from(content)], { type: 'text/plain' }), name);
    return data;
  };
  const view = async () => (await keeper.get<DraftView>(`/drafts/${draftId}`)).body;

  beforeAll(async () => {
    program = await startOwnProgram();
    keeper = await Person.signIn(program.url, 'noivu.thamtra');
  }, 90_000);
  afterAll(async () => {
    await program?.close();
  }, 30_000);

  it('becomes a draft, and the same draft when it is brought again', async () => {
    const first = await keeper.send<DraftImported>('POST', '/drafts', { form: form() });
    expect(first).toMatchObject({ status: 201, etag: '"1"', body: { repeated: false } });
    draftId = first.body.draftId;
    const again = await keeper.send<DraftImported>('POST', '/drafts', { form: form() });
    expect(again.body).toMatchObject({ draftId, repeated: true });
    expect((await keeper.get<DraftList>('/drafts')).body.drafts).toHaveLength(1);
    expect((await keeper.get<string>(`/drafts/${draftId}/file`)).body).toBe(new TextDecoder().decode(file));
  });

  it('is told what to do instead where it cannot be read', async () => {
    const refused = await keeper.send<Problem>('POST', '/drafts', { form: form(new Uint8Array(), 'a.txt') });
    expect(refused).toMatchObject({ status: 422, body: { code: 'paper-empty' } });
  });

  it.each(CLOSED_TO)('is closed to %s', async (username) => {
    const other = await Person.signIn(program.url, username);
    expect((await other.get('/drafts')).status).toBe(403);
    expect((await other.get(`/drafts/${draftId}`)).status).toBe(403);
    expect((await other.get(`/drafts/${draftId}/file`)).status).toBe(403);
    expect((await other.send('POST', '/drafts', { form: form() })).status).toBe(403);
    for (const verb of ['settle', 'edit', 'take-back', 'activate', 'discard'])
      expect(
        (await other.send('POST', `/drafts/${draftId}/${verb}`, { body: { reason: WHY }, version: 1 }))
          .status,
      ).toBe(403);
  });

  it('is not activated while something blocks; settled, it is a plan with its tasks', async () => {
    const early = await keeper.send<Problem>('POST', `/drafts/${draftId}/activate`, {
      body: { reason: WHY },
      version: 1,
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'findings-block' } });
    const blocking = (await view()).findings.filter(({ severity }) => severity === 'blocking');
    for (const [at, { key, code, rowIds, ways }] of blocking.entries()) {
      const edits = [{ change: 'row', row: rowIds[0], part: 'lead', to: 'tu-phap' }];
      const way = { by: 'way', way: ways[0]?.code, at: 0 };
      const settled = await keeper.send<DraftChanged>('POST', `/drafts/${draftId}/settle`, {
        body: {
          findingKey: key,
          settle: code === 'lead-unknown' ? { by: 'edit', edits } : way,
          reason: WHY,
        },
        version: at + 1,
      });
      const left = blocking.length - at - 1;
      expect(settled).toMatchObject({ status: 200, etag: `"${at + 2}"`, body: { open: { blocking: left } } });
    }
    const made = await keeper.send<DraftActivated>('POST', `/drafts/${draftId}/activate`, {
      body: { reason: WHY },
      version: blocking.length + 1,
    });
    expect(made).toMatchObject({ status: 200, body: { tasks: 3 } });
    const tasks = await keeper.tasks(`scope=all&planId=${made.body.planId}`);
    expect(tasks.map(({ component }) => component.code).sort()).toEqual(['1.1.1', '1.5.3', '2.1.1']);
    expect((await view()).head).toMatchObject({ state: 'activated', planId: made.body.planId });
  });
});
