import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPage, AccessPageEntry, AccountWithPassword, TaskDetail } from '@tctp/contracts';
import { trailToExport } from '../../apps/web/src/features/trail/trail-to-export';
import type { Words } from '../../apps/web/src/i18n/use-words';
import { toCsv } from '../../apps/web/src/parts/export/to-csv';
import { PASSWORD, Person } from '../support/person';
import { sayRaw } from '../support/raw-http';
import { startWithProvider } from '../support/sign-on';
import type { SignOnStage } from '../support/sign-on';
import { until } from '../support/until';
import { Wanderer } from '../support/wanderer';

const TASK = 'tinh-bien-2017.r07.once';
const OWN = 'sáu con ngựa gỗ chạy ngược';
const MARK = 'quantri signed in';
const FORGED = `[tctp] 1  - 2026-01-01T00:00:00.000Z    WARN [api] ${MARK}`;
/** What some reader takes for the end of a line. */
const ENDS = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const LINE = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** What moves a cursor, paints, rings, or turns the reading direction. */
const ESCAPES = '\u001b[2J\u001b[1A\u001b]0;x\u0007\u009b31m\b\u202e';
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
const hostile = (most: number, nth = 0) => {
  const end = ENDS[nth % ENDS.length] ?? '\n';
  return `a${ESCAPES}${end}${FORGED}${end}${ESCAPES}${end}b`.slice(0, most);
};
/** The words of the pages are none of this test's business. */
const WORDS = { t: (key: string) => key, word: (_group: string, code: string) => code } as unknown as Words;

describe.each(['text', 'json'])('what strangers write, in a log of %s', (format) => {
  let stage: SignOnStage;
  let begun = 0;

  beforeAll(async () => {
    stage = await startWithProvider(
      { rules: [{ claim: 'groups', equals: 'x', role: 'officer', unitId: 'vhtt', create: true }] },
      { LOG_LEVEL: 'verbose', LOG_FORMAT: format, TCTP_TRUSTED_PROXIES: '127.0.0.1' },
    );
    begun = stage.program.output().length;
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);

  const log = () => stage.program.output().slice(begun);

  it('is taken in as names, reasons and names of files', async () => {
    const { url } = stage.program;
    const admin = await Person.signIn(url, 'quantri');
    for (const nth of ENDS.keys()) {
      const body = {
        ...{ username: `dong.${nth}`, displayName: hostile(200, nth), reason: hostile(300, nth) },
        ...{ role: 'officer', unitId: 'vhtt' },
      };
      const made = await admin.send<AccountWithPassword>('POST', '/admin/accounts', { body });
      expect(made.status).toBe(201);
      const given = made.body.password ?? '';
      const them = await (
        await Person.signIn(url, body.username, given)
      ).choosePassword(given, `${OWN} ${nth}`);
      const file = {
        bytes: Buffer.from(`nội dung ${nth}`),
        name: `${hostile(150, nth)}.txt`,
        type: 'text/plain',
      };
      const added = await them.upload(TASK, file, { subject: hostile(500, nth) });
      expect(added.status).toBe(201);
      const { evidence } = (await them.get<TaskDetail>(`/tasks/${TASK}`)).body;
      await them.get(`/tasks/${TASK}/evidence/${evidence.at(-1)?.id}`);
    }
  }, 60_000);

  it('is sent in every head, address and body', async () => {
    const { url } = stage.program;
    const { host } = new URL(url);
    const { name, value } = (await Person.signIn(url, 'vhtt.canbo')).session;
    const own = ['user-agent', 'x-forwarded-for', 'accept-language', 'acting-for', 'idempotency-key'];
    const others = ['if-match', 'x-request-id', 'referer', 'forwarded', 'upload-metadata', 'x-real-ip'];
    for (const header of [...own, ...others])
      for (const sign of ['\t', '\u0085', '\u009b2J', '\u001b[2J', '\u0007', '\u00ad']) {
        const lines = ['GET /api/tasks?scope=mine HTTP/1.1', `host: ${host}`, 'connection: close'];
        const said = [...lines, `cookie: ${name}=${value}`, `${header}: a${sign}${FORGED}`];
        await sayRaw(url, Buffer.from(`${said.join('\r\n')}\r\n\r\n`, 'latin1'));
        const body = JSON.stringify({ username: 'vhtt.canbo', password: PASSWORD });
        const post = ['POST /api/session HTTP/1.1', `host: ${host}`, 'connection: close'];
        const typed = [...post, 'content-type: application/json', `content-length: ${body.length}`];
        await sayRaw(
          url,
          Buffer.from(`${[...typed, `${header}: a${sign}${FORGED}`].join('\r\n')}\r\n\r\n${body}`, 'latin1'),
        );
      }
    for (const nth of ENDS.keys()) {
      const text = encodeURIComponent(hostile(90, nth));
      for (const path of [`/tasks/${text}`, `/search?q=${text}`, `/${text}`, `/papers?${text}=1`])
        await fetch(`${url}/api${path}`, { headers: { cookie: `${name}=${value}` } });
      await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: hostile(90, nth), password: hostile(90, nth) }),
      });
    }
  }, 60_000);

  it('comes back from a provider, and is told in a line of the log', async () => {
    const { url } = stage.program;
    for (const nth of ENDS.keys()) {
      const who = new Wanderer();
      const begin = await who.at(`${url}/api/session/oidc`);
      const state = new URL(begin.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const search = new URLSearchParams({ state, iss: stage.provider.issuer, error: hostile(250, nth) });
      search.set('error_description', hostile(250, nth));
      const back = await who.at(`${url}/api/session/oidc/callback?${search}`);
      expect(back.headers.get('location')).toBe('/sign-in?problem=sign-on-refused');
    }
    await until(() => log().split('sign-on-refused: ').length > ENDS.length);
    expect(log()).toContain(MARK);
  });

  it('begins no line there, and paints, rings and moves nothing', () => {
    const lines = log().split(LINE);
    if (lines.at(-1) === '') lines.pop();
    expect(lines.length).toBeGreaterThan(200);
    const own = format === 'json' ? /^\{"level":/ : new RegExp(`^(\\[tctp\\] ${stage.program.pid} |  )`);
    expect(lines.filter((line) => !own.test(line))).toEqual([]);
    expect(lines.filter((line) => UNSEEN.test(line))).toEqual([]);
    for (const line of lines) if (format === 'json') JSON.parse(line);
  });

  it('makes an entry of the access trail no second line, neither as it is read nor as it is taken away', async () => {
    const admin = await Person.signIn(stage.program.url, 'quantri');
    const entries: AccessPageEntry[] = [];
    let next: string | null = null;
    do {
      const before: string = next === null ? '' : `&before=${next}`;
      const { body } = await admin.get<AccessPage>(`/admin/access-trail?limit=200${before}`);
      entries.push(...body.entries);
      next = body.next;
    } while (next !== null);
    expect(entries.length).toBeGreaterThan(50);
    for (const { agent, address } of entries) expect(`${agent}${address}`).not.toMatch(UNSEEN);
    const taken = toCsv(trailToExport(entries, WORDS), 'vi');
    expect(taken.split(MARK).length).toBeGreaterThan(ENDS.length);
    const lines = taken.split(LINE);
    expect(lines).toHaveLength(entries.length + 2);
    expect(lines.filter((line) => UNSEEN.test(line))).toEqual([]);
  });
});
