import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierComponent, DossierSeal, RegisterList } from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { aPng } from '../support/file-kinds';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { keeperOf, pointsOf } from '../support/registers';

const PLAN = 'tinh-bien-2017';

describe('the registers of a year, over HTTP', () => {
  let program: OwnProgram;
  let people: Record<string, Person>;
  const as = (name: string) => keeperOf(people[name]!);
  const points = () => pointsOf(people['chutich']!);
  const page = async (name: string, register: RegisterName, query = '') =>
    keeperOf(people[name]!).page(register, query);

  beforeAll(async () => {
    program = await startOwnProgram();
    people = await Person.signInAll(program.url, [
      'vhtt.canbo',
      'xa01.canbo',
      'noivu.thamtra',
      'noivu.canbo',
      'chutich',
      'sonoivu',
    ]);
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  it('begin empty, say nothing, and change nothing', async () => {
    expect((await points().forecast()).total.likely).toBe('87.65');
    const { registers } = (await people['chutich']!.get<RegisterList>(`/plans/${PLAN}/registers`)).body;
    expect(registers.map(({ register, entries }) => [register, entries])).toHaveLength(9);
    const figures = registers.flatMap((one) => one.figures);
    expect(figures.filter(({ value }) => value !== null)).toEqual([]);
    expect(figures.filter(({ counts }) => counts).map(({ component }) => component)).toEqual([
      '1.5.3',
      '5.2',
      '1.7.2',
      '7.1.5',
      '5.3.3',
      '3.2',
    ]);
  });

  it('an initiative goes from any unit to the province, and a recognised one gives 1.5.3 its 2 points', async () => {
    const opened = await as('xa01.canbo').open('initiatives', {
      title: 'Một cửa lưu động',
      summary: 'Mỗi tuần xuống ấp nhận hồ sơ một buổi.',
    });
    expect(opened).toMatchObject({ status: 201, body: { number: 1, version: 1, state: 'proposed' } });
    const { id } = opened.body;
    const recognise = { decisionNumber: '2211/QĐ-UBND', decidedOn: '2017-11-20' };
    expect(await as('noivu.thamtra').act(id, 'recognise', recognise)).toMatchObject({
      status: 409,
      body: { code: 'act-not-now', detail: expect.stringContaining('Mới đề xuất') },
    });
    expect((await as('xa01.canbo').act(id, 'shortlist')).status).toBe(403);
    await as('noivu.thamtra').act(id, 'shortlist');
    expect(
      await as('noivu.thamtra').act(id, 'forward', { sentNumber: '45/TTr-PNV', sentOn: '2017-8-1' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'field-unfit', detail: expect.stringContaining('Ngày trình') },
    });
    await as('noivu.thamtra').act(id, 'forward', { sentNumber: '45/TTr-PNV', sentOn: '2017-08-28' });
    const before = await points().forecast();
    const done = await as('noivu.thamtra').act(id, 'recognise', recognise);
    expect(done.body.state).toBe('recognised');
    await points().becomes('1.5.3', '2');
    const after = await points().forecast();
    expect([before.total.likely, after.total.likely]).toEqual(['87.65', '89.65']);
    const { history } = await as('noivu.thamtra').read(id);
    expect(history.map(({ act, by }) => [act, by])).toEqual([
      ['recognise', expect.any(String)],
      ['forward', expect.any(String)],
      ['shortlist', expect.any(String)],
      ['propose', expect.any(String)],
    ]);
  });

  it('show which units have no initiative yet, to whoever sees all units', async () => {
    const { without } = await page('noivu.thamtra', 'initiatives');
    expect(without).toHaveLength(16);
    expect(without.map(({ id }) => id)).not.toContain('xa-01');
    expect((await page('vhtt.canbo', 'initiatives')).without).toEqual([]);
  });

  it('let units see their own entries only', async () => {
    expect((await page('vhtt.canbo', 'initiatives')).entries).toEqual([]);
    expect((await page('xa01.canbo', 'initiatives')).entries).toHaveLength(1);
    expect((await people['sonoivu']!.get(`/plans/${PLAN}/registers`)).status).toBe(403);
  });

  it('a recognition taken back takes the points back, with a reason', async () => {
    const [entry] = (await page('noivu.thamtra', 'initiatives')).entries;
    const id = entry?.id ?? '';
    expect(await as('noivu.thamtra').act(id, 'takeBack')).toMatchObject({
      status: 422,
      body: { code: 'reason-missing' },
    });
    await as('noivu.thamtra').act(id, 'takeBack', {}, 'Quyết định ghi nhầm đơn vị.');
    await points().becomes('1.5.3', null);
    expect((await points().forecast()).total.likely).toBe('87.65');
    await as('noivu.thamtra').act(id, 'recognise', {
      decisionNumber: '2212/QĐ-UBND',
      decidedOn: '2017-11-21',
    });
    await points().becomes('1.5.3', '2');
  });

  it('each confirmed complaint costs 1.7.2 a point, and nobody named has a hand in it', async () => {
    const opened = await as('noivu.thamtra').open('complaints', {
      title: 'Đến muộn giờ tiếp dân',
      content: 'Sáng thứ Hai không có người trực.',
      channel: 'phone',
      receivedOn: '2017-08-28',
      complainant: 'Một người dân',
      contact: '0900 000 000',
      account: 'noivu.canbo',
    });
    const { id } = opened.body;
    expect((await as('noivu.canbo').read(id)).code).toBe('entry-unknown');
    expect((await people['noivu.canbo']!.get(`/plans/${PLAN}/registers/complaints`)).status).toBe(403);
    const forChairman = await as('chutich').read(id);
    expect(forChairman.body).not.toHaveProperty('complainant');
    expect((await as('noivu.thamtra').read(id)).body).toMatchObject({ contact: '0900 000 000' });
    await as('noivu.thamtra').act(id, 'check');
    await as('noivu.thamtra').act(id, 'confirm', { finding: 'Đúng như phản ánh.' });
    await points().becomes('1.7.2', '1');
    const { history } = await as('noivu.thamtra').read(id);
    expect(JSON.stringify(history)).not.toContain('0900');
    const mistaken = await as('noivu.thamtra').act(id, 'reconsider', {}, 'Có biên bản mới.');
    expect(mistaken.body.state).toBe('checking');
    await as('noivu.thamtra').act(id, 'dismiss', { finding: 'Hôm đó nghỉ lễ.' });
    await points().becomes('1.7.2', null);
  });

  it('a closed register speaks: no complaint was confirmed, so 1.7.2 keeps its 2 points', async () => {
    expect((await as('noivu.thamtra').close('complaints', 'Hết năm, không có phản ánh đúng.')).status).toBe(
      200,
    );
    await points().becomes('1.7.2', '2');
    expect((await points().forecast()).total.likely).toBe('90.65');
    expect(
      await as('noivu.thamtra').open('complaints', {
        title: 'x',
        content: 'x',
        channel: 'letter',
        receivedOn: '2017-08-28',
      }),
    ).toMatchObject({ status: 409, body: { code: 'book-closed' } });
  });

  it('an open petition sets the points of its component apart, and an applied one wins them', async () => {
    const { id } = (
      await as('noivu.thamtra').open('petitions', {
        title: 'Phê duyệt đề án vị trí việc làm',
        component: '5.2',
        addressee: 'UBND tỉnh',
        content: 'Đề nghị phê duyệt.',
      })
    ).body;
    await as('noivu.thamtra').act(id, 'send', { documentNumber: '60/TTr-UBND', sentOn: '2017-08-28' });
    expect(
      (
        await as('noivu.thamtra').open('petitions', {
          title: 'x',
          component: '9.9.9',
          addressee: 'x',
          content: 'x',
        })
      ).body,
    ).toMatchObject({ status: 404, code: 'component-unknown' });
    const { id: other } = (
      await as('noivu.thamtra').open('petitions', {
        title: 'Sửa tiêu chí',
        component: '7.1.5',
        addressee: 'Sở Nội vụ',
        content: 'Đề nghị sửa.',
      })
    ).body;
    const apart = await points().forecast();
    await as('noivu.thamtra').act(other, 'send', { documentNumber: '61/UBND', sentOn: '2017-08-28' });
    const waiting = await points().forecast();
    expect(Number(waiting.outsideControl) - Number(apart.outsideControl)).toBeCloseTo(2);
    await as('noivu.thamtra').act(other, 'withdraw', {}, 'Không cần nữa.');
    expect((await points().forecast()).outsideControl).toBe(apart.outsideControl);
    await as('noivu.thamtra').act(id, 'agree', {
      answerNumber: '900/QĐ-UBND',
      answeredOn: '2017-08-28',
      answer: 'Phê duyệt.',
    });
    await as('noivu.thamtra').act(id, 'apply', { appliedOn: '2017-08-28' });
    await points().becomes('5.2', '1');
  });

  it('two verified online services at level 3 or 4 give 7.1.5 its 3 points', async () => {
    for (const [at, level] of ['level3', 'level4'].entries()) {
      const { id } = (await as('vhtt.canbo').open('onlineServices', { title: `Thủ tục ${at + 1}`, level }))
        .body;
      await as('vhtt.canbo').act(id, 'goLive', {
        link: 'https://dichvucong.example/1',
        liveOn: '2017-08-28',
      });
      expect((await as('vhtt.canbo').act(id, 'verify')).status).toBe(403);
      await as('noivu.thamtra').act(id, 'verify');
      await points().becomes('7.1.5', at === 0 ? '1' : '3');
    }
  });

  it('5.3.3 gets its point when every unit is verified and everybody is qualified', async () => {
    const { without } = await page('noivu.thamtra', 'officials');
    for (const unit of without) {
      const body = { title: 'Công chức', headcount: 10, qualified: 10, asOf: '2017-08-28' };
      const { id } = (await as('noivu.thamtra').open('officials', body, unit.id)).body;
      expect(await points().reviewed('5.3.3')).toBeNull();
      await as('noivu.thamtra').act(id, 'verify');
    }
    await points().becomes('5.3.3', '1');
    const [figure] = (await page('chutich', 'officials')).figures.filter(({ counts }) => counts);
    expect(figure).toMatchObject({ component: '5.3.3', value: 100, points: '1', max: '1' });
  });

  it('a posting is proved by a photo', async () => {
    const { id } = (await as('xa01.canbo').open('postings', { title: 'Một cửa xã 01', procedures: 120 }))
      .body;
    expect((await as('xa01.canbo').act(id, 'post', { postedOn: '2017-08-28' })).body.code).toBe(
      'proof-missing',
    );
    const photo = { bytes: aPng(40, 30), name: 'Bảng niêm yết.png', type: 'image/png' };
    expect((await as('xa01.canbo').addFile(id, photo)).status).toBe(201);
    expect((await as('xa01.canbo').addFile(id, photo)).body.code).toBe('evidence-here-already');
    expect((await as('xa01.canbo').act(id, 'post', { postedOn: '2017-08-28' })).body.state).toBe('posted');
    const { fileList } = await as('noivu.thamtra').read(id);
    const file = await people['noivu.thamtra']!.get(`/register-entries/${id}/files/${fileList[0]?.id}`);
    expect(file.status).toBe(200);
    expect((await people['vhtt.canbo']!.get(`/register-entries/${id}/files/${fileList[0]?.id}`)).status).toBe(
      404,
    );
    await as('noivu.thamtra').act(id, 'check', { checkedOn: '2017-08-28' });
    const posted = (await page('chutich', 'postings')).figures.find(({ figure }) => figure === 'posted');
    expect(posted?.value).toEqual({ part: 1, whole: 17 });
  });

  it('inspections are counted against the plan of inspections', async () => {
    for (const unit of ['xa-01', 'xa-02', 'xa-03', 'xa-04', 'xa-05']) {
      const { id } = (
        await as('noivu.thamtra').open(
          'inspections',
          { title: 'Kiểm tra CCHC', plannedOn: '2017-10-31' },
          unit,
        )
      ).body;
      if (unit === 'xa-05') continue;
      await as('noivu.thamtra').act(id, 'inspect', { inspectedOn: '2017-08-28', findings: 'Tốt.' });
      await as('noivu.thamtra').act(id, 'conclude', {
        conclusionNumber: '01/TB',
        concludedOn: '2017-08-28',
      });
    }
    const [coverage] = (await page('chutich', 'inspections')).figures;
    expect(coverage).toMatchObject({
      component: '1.3.1',
      value: { part: 4, whole: 5 },
      counts: false,
      max: null,
    });
  });

  it('the same command twice is one entry, and an older version is refused', async () => {
    const body = { fields: { title: 'Thiếu máy quét', description: 'Xã không có máy quét.' } };
    const twice = () =>
      people['xa01.canbo']!.send<{ id: string }>('POST', `/plans/${PLAN}/registers/obstacles/entries`, {
        body,
        key: 'one-obstacle',
      });
    const [first, second] = [await twice(), await twice()];
    expect(second.body).toEqual(first.body);
    expect((await page('xa01.canbo', 'obstacles')).entries).toHaveLength(1);
    const { id } = first.body;
    expect((await as('xa01.canbo').read(id)).dueOn).toBe('2017-09-05');
    await as('chutich').act(id, 'answer', { answer: 'Mượn của huyện.', answeredWith: 'directive' });
    const late = await people['xa01.canbo']!.send('POST', `/register-entries/${id}/acts`, {
      body: { act: 'solve' },
      version: 1,
    });
    expect(late).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    expect((await as('xa01.canbo').act(id, 'solve')).body.state).toBe('solved');
  });

  it('are found without diacritics, page by page and state by state', async () => {
    expect((await page('noivu.thamtra', 'obstacles', '?search=may%20quet')).entries).toHaveLength(1);
    expect((await page('noivu.thamtra', 'obstacles', '?search=xe%20tai')).entries).toEqual([]);
    expect((await page('noivu.thamtra', 'officials', '?state=verified&before=3')).entries).toHaveLength(2);
    expect((await page('noivu.thamtra', 'officials', '?unitId=xa-02')).entries).toHaveLength(1);
  });

  it('stand in the frozen dossier, entry by entry, behind the points they give', async () => {
    const frozen = await people['chutich']!.send('POST', `/plans/${PLAN}/dossier`, {
      body: { reason: 'Gửi Sở Nội vụ.' },
    });
    expect(frozen.status).toBe(201);
    const component = async (code: string) =>
      (await people['sonoivu']!.get<DossierComponent>(`/plans/${PLAN}/dossier/components/${code}`)).body;
    expect((await component('1.5.3')).reviewed.points).toBe('2');
    expect((await component('1.5.3')).entries).toEqual([
      {
        register: 'initiatives',
        number: 1,
        unitName: 'Xã, thị trấn 01',
        state: 'recognised',
        values: {
          title: 'Một cửa lưu động',
          sentNumber: '45/TTr-PNV',
          sentOn: '2017-08-28',
          decisionNumber: '2212/QĐ-UBND',
          decidedOn: '2017-11-21',
        },
        files: 0,
        attached: [],
      },
    ]);
    const complaints = await component('1.7.2');
    expect([complaints.reviewed.points, complaints.entries]).toEqual(['2', []]);
    expect((await component('5.2')).entries.map(({ state }) => state)).toEqual(['applied']);
    expect((await component('5.3.3')).reviewed.points).toBe('1');
    const seal = await people['sonoivu']!.get<DossierSeal>(`/plans/${PLAN}/dossier/seal`);
    expect(seal.body.intact).toBe(true);
  });
});
