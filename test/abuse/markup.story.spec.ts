import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Screen } from '../support/browser';
import { Person } from '../support/person';
import type { Reply } from '../support/person';
import { story } from '../support/story';

const TASK = 'tinh-bien-2017.r05.once';
const RUN = 'globalThis.ranForeign = (globalThis.ranForeign ?? 0) + 1';
/** Each would run in some place where text became markup, an address or a template. */
const MARKUP = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg/onload="${RUN}">`,
  `'-${RUN}-'`,
  `javascript:${RUN}//`,
  `{{constructor.constructor('${RUN}')()}}\${${RUN}}`,
  `<iframe srcdoc="<script>parent.ranForeign=1</script>"></iframe>`,
  '\u202Egnp.exe\u200B\uFEFF<b onmouseover=x>đậm</b>',
];
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  'vhtt.canbo': ['/', '/tasks', `/tasks/${TASK}`, '/plan', '/evidence', '/notices', '/settings', '/account'],
  'noivu.thamtra': ['/review', `/tasks/${TASK}`, '/matrix', '/drafts', '/notices'],
  chutich: ['/overview', '/forecast', '/matrix', `/tasks/${TASK}`, '/papers'],
  quantri: [
    '/admin/people',
    '/admin/units',
    '/admin/access-trail',
    '/admin/calendar',
    '/admin/ladder',
    '/notices',
  ],
};

story('text that looks like markup', (stage) => {
  const must = <T>(reply: Reply<T>) => {
    if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const all = MARKUP.join(' ');

  const ranIn = (screen: Screen) =>
    screen.page.evaluate(() => (globalThis as { ranForeign?: number }).ranForeign ?? 0);

  it('is kept in every place where people write, as text', async () => {
    const { url } = stage.program;
    const names = ['vhtt.canbo', 'noivu.thamtra', 'chutich', 'quantri'];
    const people = await Promise.all(names.map((name) => Person.signIn(url, name)));
    const [officer, reviewer, chairman, admin] = people as [Person, Person, Person, Person];
    for (const [at, payload] of MARKUP.entries()) {
      const document = { number: payload.slice(0, 100), issuer: payload, subject: payload };
      const bytes = Buffer.from(`Ghi chú ${at}: <script>${RUN}</script>${payload}`);
      const type = ['text/html', 'image/svg+xml', 'text/plain', 'application/xhtml+xml'][at % 4] ?? '';
      const name = `${payload.replace(/[\\/]/g, '')}.txt`;
      /* What calls itself markup is not taken; what says it is plain text is. */
      const { status } = await officer.upload(TASK, { bytes, name, type }, document);
      expect([type, status]).toEqual([type, type === 'text/plain' ? 201 : 422]);
      must(
        await chairman.send('POST', '/directives', {
          body: { taskId: TASK, text: payload, dueOn: '2017-09-29' },
        }),
      );
      must(
        await officer.send('PUT', `/saved-filters/${randomUUID()}`, {
          body: { list: 'tasks', name: payload.slice(0, 60), search: { q: payload.slice(0, 200) } },
        }),
      );
    }
    must(await reviewer.command(TASK, 'urge', { reason: all }));
    must(await officer.command(TASK, 'report-obstacle', { reason: all }));
    must(await reviewer.command(TASK, 'answer-obstacle', { reason: all }));
    const unit = {
      name: all.slice(0, 300),
      shortName: MARKUP[1] ?? '',
      kind: 'division',
      parentId: 'tinh-bien',
    };
    must(await admin.send('POST', '/admin/units', { body: { ...unit, reason: all.slice(0, 300) } }));
    const person = { username: 'markup', displayName: MARKUP[0], role: 'officer', unitId: 'vhtt' };
    must(await admin.send('POST', '/admin/accounts', { body: { ...person, reason: all.slice(0, 300) } }));
    expect((await officer.task(TASK)).history.some(({ note }) => note?.includes(MARKUP[0] ?? '-'))).toBe(
      true,
    );
  }, 120_000);

  it.each(Object.entries(SCREENS))(
    'runs on no screen that %s opens',
    async (username, paths) => {
      const { desk } = stage;
      desk.page.on('dialog', (dialog) => void dialog.dismiss().then(() => desk.complaints.push('a dialog')));
      await desk.signIn(username);
      for (const path of paths) {
        const asked = new URLSearchParams({
          q: all.slice(0, 400),
          from: `javascript:${RUN}`,
          state: all.slice(0, 50),
        });
        for (const address of [path, `${path}?${asked}`, `${path}#${MARKUP[1]}`]) {
          await desk.go(address);
          await desk.page.waitForLoadState('load');
          await desk.page.locator('main, h1').first().waitFor();
          expect([address, await ranIn(desk)]).toEqual([address, 0]);
        }
      }
      expect(await desk.page.locator('iframe, object, embed, img[src="x"], b[onmouseover]').count()).toBe(0);
    },
    120_000,
  );

  it('is read as text on the task it was written to', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go(`/tasks/${TASK}`);
    await stage.desk.page
      .getByText(MARKUP[0] ?? '', { exact: false })
      .first()
      .waitFor();
    expect(await ranIn(stage.desk)).toBe(0);
  });

  it('runs in no file either: what is no picture, paper or plain text is only saved', async () => {
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    const { evidence } = await officer.task(TASK);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { id } of evidence) {
      const reply = await fetch(`${stage.program.url}/api/tasks/${TASK}/evidence/${id}`, {
        headers: { cookie: `${officer.session.name}=${officer.session.value}` },
      });
      expect(reply.headers.get('content-type')).toMatch(
        /^(text\/plain; charset=utf-8|application\/octet-stream)$/,
      );
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      await reply.body?.cancel();
    }
  });

  it('is framed by nobody', async () => {
    const { page } = stage.phone;
    await page.setContent(`<iframe id="f" src="${stage.program.url}/sign-in"></iframe>`);
    await page.waitForLoadState('networkidle');
    const inside = page.frames().find((frame) => frame !== page.mainFrame());
    expect(
      await inside
        ?.locator('#root')
        .count()
        .catch(() => 0),
    ).toBe(0);
  });
});
