import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';

const TASK = 'tinh-bien-2017.r07.once';

describe('what stands in an address or a header', () => {
  let program: OwnProgram;
  let officer: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    officer = await Person.signIn(program.url, 'vhtt.canbo');
  }, 60_000);
  afterAll(async () => {
    await program?.close();
  }, 30_000);

  it.each([
    ['/tasks/..%2F..%2Fetc', 'taskId'],
    ['/tasks/%3Cscript%3E', 'taskId'],
    [`/tasks/x${'%20'.repeat(20)}`, 'taskId'],
    ['/tasks/a%20b', 'taskId'],
    ['/uploads/..%2Fx', 'uploadId'],
    [`/tasks/${TASK}?a=1`, 'a'],
    ['/colleagues?next=http://x', 'next'],
    ['/session?next=http://x', ''],
    ['/tasks?scope=mine&colour=red', ''],
  ])('GET %s is refused by name', async (path, wrong) => {
    const { status, body } = await officer.get<Problem>(path);
    expect([status, body.code, body.issues?.[0]?.path]).toEqual([400, 'input-invalid', wrong]);
  });

  it('is refused in a header that is spelled as none is', async () => {
    const path = `/tasks/${TASK}`;
    const ask = (headers: Record<string, string>) => officer.send<Problem>('GET', path, { headers });
    expect((await ask({ 'acting-for': 'a b' })).body.issues?.[0]?.path).toBe('acting-for');
    expect((await ask({ 'accept-language': 'vi,'.repeat(200) })).body.issues?.[0]?.path).toBe(
      'accept-language',
    );
    for (const key of ['a b', 'x'.repeat(201)]) {
      const options = { body: { note: 'x' }, version: 1, key };
      const { status, body } = await officer.send<Problem>('POST', `${path}/withdraw`, options);
      expect([status, body.code]).toEqual([428, 'key-required']);
    }
    for (const version of ['1', '"x"', '"12345678901"', '*']) {
      const headers = { 'if-match': version };
      const { status, body } = await officer.send<Problem>('POST', `${path}/withdraw`, { body: {}, headers });
      expect([status, body.code]).toEqual([428, 'version-required']);
    }
  });
});
