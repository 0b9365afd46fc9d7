import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaperList, Problem } from '@tctp/contracts';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const PAPERS = '/plans/tinh-bien-2017/papers';
/** Every Office file is a zip, and begins like one. */
const ZIP = 'PK';

describe('papers over HTTP', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  it('come as a file under a Vietnamese name, and are kept by nobody on the way', async () => {
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    for (const format of ['docx', 'xlsx']) {
      const reply = await reviewer.listen(
        `${PAPERS}/annex-progress?format=${format}`,
        AbortSignal.timeout(10_000),
      );
      expect(reply.status).toBe(200);
      const name = encodeURIComponent(`Phụ lục tiến độ 119-KH-UBND.${format}`);
      expect(reply.headers.get('content-disposition')).toBe(
        `attachment; filename="Phu luc tien do 119-KH-UBND.${format}"; filename*=UTF-8''${name}`,
      );
      expect(reply.headers.get('cache-control')).toBe('no-store');
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect(bytes.subarray(0, 2).toString()).toBe(ZIP);
      expect(Number(reply.headers.get('content-length'))).toBe(bytes.length);
    }
  });

  it('are each for those they are meant for', async () => {
    const kindsOf = async (username: string) => {
      const person = await Person.signIn(program.url, username);
      const list = await person.get<PaperList>(PAPERS);
      const self = await person.get<Problem>(`${PAPERS}/self-assessment?format=docx`);
      const kinds = list.status === 200 ? list.body.papers.map(({ kind }) => kind).join() : list.status;
      return [kinds, self.status];
    };
    const whole = 'annex-progress,self-assessment,review-minutes,annex';
    const office = `report,chairman-page,${whole}`;
    expect(await kindsOf('vhtt.canbo')).toEqual(['annex-progress,annex', 403]);
    expect(await kindsOf('vhtt.truongphong')).toEqual(['annex-progress,annex', 403]);
    expect(await kindsOf('noivu.thamtra')).toEqual([office, 200]);
    expect(await kindsOf('phochutich')).toEqual([office, 200]);
    expect(await kindsOf('chutich')).toEqual([office, 200]);
    expect(await kindsOf('quantri')).toEqual([whole, 200]);
    expect(await kindsOf('sonoivu')).toEqual([403, 403]);
  });

  it.each([
    ['annex', 404, 'plan-unknown', '/plans/none/papers/annex?format=docx'],
    ['minutes', 404, 'paper-unknown', `${PAPERS}/minutes?format=docx`],
    ['annex as PDF', 400, 'input-invalid', `${PAPERS}/annex?format=pdf`],
    ['annex of no format', 400, 'input-invalid', `${PAPERS}/annex`],
    ['annex of tomorrow', 422, 'as-of-future', `${PAPERS}/annex-progress?format=docx&asOf=2099-01-01`],
    ['report of a period to come', 422, 'period-not-offered', `${PAPERS}/report?format=docx&period=2017-Q4`],
    ['report of no period', 422, 'period-not-offered', `${PAPERS}/report?format=docx&period=quý-3`],
    ['annex in periods', 422, 'period-unknown', `${PAPERS}/annex?format=docx&period=2017-Q3`],
    ['annex of a period', 422, 'period-unknown', `${PAPERS}/annex?format=docx&asOf=2017-01-01`],
  ])('refuse a paper that is not there: %s', async (_name, status, code, path) => {
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    const reply = await reviewer.get<Problem>(path);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });
});
