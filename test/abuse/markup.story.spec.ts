import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import { PLACES, PLACES_OF } from '../../apps/web/src/app/places';
import type { Screen } from '../support/browser';
import { forbidden } from '../support/browser';
import { giveSetFacts } from '../support/set-with-facts';
import { story } from '../support/story';
import { EVERYTHING, MARK, MARKUP, SHORTEST } from './support/markup';
import { NOT_SHOWN } from './support/not-shown';
import { textFields } from './support/text-fields';
import { writeOnReports } from './support/write-on-reports';
import { writeOnPeople } from './support/write-on-people';
import { writeOnSurveys } from './support/write-on-surveys';
import {
  CODE,
  PLAN,
  TASKS,
  writeDraft,
  writeOnPlan,
  writeOnTasks,
  writeSettings,
} from './support/write-on-plan';
import { writeOnRegisters } from './support/write-on-registers';
import { Writer } from './support/writer';

const FIELDS = textFields(routes, SHORTEST);
const ONLY_SAID_WHY = new Set(Object.values(NOT_SHOWN).flat());
const ROLES = {
  'vhtt.canbo': 'officer',
  'vhtt.truongphong': 'head',
  'noivu.thamtra': 'reviewer',
  chutich: 'chairman',
  sonoivu: 'appraiser',
  quantri: 'admin',
} as const;
/** Before anybody has signed in. */
const OUTSIDE = [
  '/sign-in',
  '/set-up',
  '/forgot-password',
  '/reset-password',
  '/confirm-address',
  '/khao-sat',
];

story('text that looks like markup', (stage) => {
  let writer: Writer;
  const made = {
    unitId: '',
    accountId: '',
    draftId: '',
    entryId: '',
    complaintId: '',
    surveyId: '',
    code: '',
  };
  const opened = new Set<string>();
  const asked = new Set<string>();

  beforeAll(async () => {
    writer = new Writer(stage.program.url, new Set(FIELDS));
    await giveSetFacts(stage.program.databaseUrl, PLAN);
    await writeOnTasks(writer);
    await writeOnPlan(writer);
    Object.assign(made, await writeOnPeople(writer), await writeDraft(writer), await writeOnSurveys(writer));
    await writeOnReports(writer);
    await writeSettings(writer);
    Object.assign(made, await writeOnRegisters(writer));
  }, 120_000);

  /** Beside the places of a role, what lies below them. */
  const below = (): Record<keyof typeof ROLES, readonly string[]> => ({
    'vhtt.canbo': [
      ...[`/tasks/${TASKS.led}`, `/dossier/${CODE}`],
      `/registers/initiatives?entry=${made.entryId}`,
    ],
    'vhtt.truongphong': [`/tasks/${TASKS.led}`],
    'noivu.thamtra': [
      ...[`/tasks/${TASKS.led}`, `/tasks/${TASKS.justice}`, `/review?task=${TASKS.led}`],
      '/additions',
      ...['/reports/2017-Q3', '/reports/2017?section=standing', '/reports/2017?section=own-1'],
      ...['', '?tab=rows', '?tab=history', '?tab=points'].map((tab) => `/drafts/${made.draftId}${tab}`),
      `/registers/initiatives?entry=${made.entryId}`,
      `/registers/complaints?entry=${made.complaintId}`,
      ...['paper', 'sample', 'results', 'history'].map(
        (part) => `/survey?survey=${made.surveyId}&part=${part}`,
      ),
    ],
    chutich: [`/tasks/${TASKS.other}`, `/matrix?component=${CODE}`, '/compare/tinh-bien', '/plans'],
    sonoivu: [`/dossier/${CODE}`, '/dossier/5.1', '/dossier/result'],
    quantri: [
      ...[made.accountId, 'xa01.canbo'].map((id) => `/admin/people?person=${id}`),
      ...[`/admin/units?unit=${made.unitId}`, '/admin/calendar?day=2017-12-25'],
      ...['/admin/criteria-sets/tinh-bien-2016', '/admin/criteria-sets/compare'],
    ],
  });

  /** Where it must be seen, or it was not there to run. */
  const seenBy = (): Record<keyof typeof ROLES, string[]> => ({
    'vhtt.canbo': ['/evidence', '/dossier', '/settings', '/account', ...below()['vhtt.canbo']],
    'vhtt.truongphong': ['/evidence', '/dossier', '/settings', ...below()['vhtt.truongphong']],
    'noivu.thamtra': ['/matrix', '/plan', '/evidence', '/dossier', '/drafts', ...below()['noivu.thamtra']],
    chutich: ['/overview', '/dossier', `/tasks/${TASKS.other}`],
    sonoivu: ['/account', '/dossier', ...below().sonoivu],
    quantri: [
      ...['people', 'units', 'calendar', 'ladder', 'access-trail'].map((name) => `/admin/${name}`),
      ...['/drafts', ...below().quantri.filter((path) => !path.includes('criteria'))],
    ],
  });

  /** Until nothing is on its way any more, everything that folds is open, and the text is to be seen where it must be. */
  async function open(screen: Screen, address: string, isShown = false): Promise<void> {
    const { page } = screen;
    await screen.go(address);
    const isThere = page.waitForFunction(
      ([mark, must]) => {
        if (document.querySelector('h1') === null || document.querySelector('[aria-busy="true"]') !== null)
          return false;
        const folds = [...document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')];
        for (const fold of folds.slice(0, 20)) fold.click();
        return must !== 'must' || document.body.innerText.includes(String(mark));
      },
      [MARK, isShown ? 'must' : 'may'],
      { polling: 50 },
    );
    await isThere.catch((error: unknown) => {
      throw new Error(`${address} does not show it`, { cause: error });
    });
    /* A list that is asked for by what is no day and no code says so. */
    const complaints = screen.complaints.filter((one) => !/status of 400/.test(one));
    const ran = await page.evaluate(
      (mark) => (globalThis as unknown as Record<string, number>)[mark] ?? 0,
      MARK,
    );
    const made = await page
      .locator('iframe, object, embed, img[src="x"], b[onmouseover], main script')
      .count();
    expect([address, ran, made, complaints, [...forbidden]]).toEqual([address, 0, 0, [], []]);
  }

  /** Everything that stands in an address, in every way that a screen reads one. */
  const withMarkup = (path: string) => {
    const names = [
      'q',
      'from',
      'problem',
      'state',
      'unit',
      'task',
      'person',
      'component',
      'token',
      'tab',
      'day',
      'to',
    ];
    const asked = new URLSearchParams(names.map((name, at) => [name, MARKUP[at % MARKUP.length] ?? '']));
    return `${path}?${asked}#${encodeURIComponent(SHORTEST)}`;
  };

  it('comes back as data and never as a page, where it is asked for', async () => {
    const inQuery = FIELDS.flatMap((field) => {
      const [, id = '', part = '', name = ''] = /^(\w+)\.(query|form)\.(\w+)$/.exec(field) ?? [];
      const route = routes.find((one) => one.id === id);
      return route === undefined ? [] : [{ field, route, part, name }];
    });
    const admin = (await writer.as('quantri')).session;
    for (const { field, route, part, name } of inQuery) {
      const said = new URLSearchParams([[name, EVERYTHING.slice(0, 200)]]);
      const path = route.path
        .replace('{planId}', PLAN)
        .replace('{kind}', 'official')
        .replace(/\{\w+\}/g, 'x');
      const reply = await fetch(`${stage.program.url}/api${path}${part === 'query' ? `?${said}` : ''}`, {
        method: route.method.toUpperCase(),
        headers: { cookie: `${admin.name}=${admin.value}`, 'idempotency-key': field },
        redirect: 'manual',
        ...(part === 'form' ? { body: said } : {}),
      });
      expect([field, reply.headers.get('x-content-type-options')]).toEqual([field, 'nosniff']);
      expect([field, reply.headers.get('content-type') ?? 'application/json']).toEqual([
        field,
        expect.stringMatching(/^application\/(problem\+)?json|^application\/zip/),
      ]);
      await reply.body?.cancel();
      asked.add(field);
    }
  });

  it('has been taken in, or says why not, in every place of every route where text may stand', () => {
    expect(FIELDS.length).toBeGreaterThan(100);
    const stands = (field: string) => writer.taken.has(field) || asked.has(field) || ONLY_SAID_WHY.has(field);
    expect(FIELDS.filter((field) => !stands(field))).toEqual([]);
    const stale = (field: string) => !FIELDS.includes(field) || writer.taken.has(field) || asked.has(field);
    expect([...ONLY_SAID_WHY].filter(stale)).toEqual([]);
  });

  it.each(Object.keys(ROLES) as (keyof typeof ROLES)[])(
    'runs on no screen that %s opens, and is to be read there',
    async (username) => {
      const { desk } = stage;
      await desk.signIn(username);
      const paths: string[] = [
        ...PLACES_OF[ROLES[username]].map((name) => PLACES[name].to),
        ...[...below()[username], '/settings', '/account', '/'],
      ];
      const shown = seenBy()[username];
      expect(shown.filter((path) => !paths.includes(path))).toEqual([]);
      for (const path of paths) {
        await open(desk, path, shown.includes(path));
        const bare = path.split('?')[0] ?? '';
        if (!opened.has(bare)) await open(desk, withMarkup(bare));
        opened.add(bare);
      }
    },
    60_000,
  );

  it('runs on no screen before somebody has signed in', async () => {
    const { phone } = stage;
    for (const path of OUTSIDE) {
      await open(phone, withMarkup(path));
      opened.add(path);
    }
    await phone.go(`/khao-sat#${made.code}`);
    await phone.at('survey-begin').click();
    await phone.at('survey-question-1').getByText(MARK).first().waitFor();
    expect(await phone.page.evaluate((mark) => mark in globalThis, MARK)).toBe(false);
  }, 60_000);

  it('was looked for on every screen that there is', () => {
    const patterns = [
      ...readFileSync('apps/web/src/app/router.tsx', 'utf8').matchAll(/^ {2}path: '([^']+)'/gm),
    ]
      .map(([, path = '']) => path)
      .concat('/');
    expect(patterns.length).toBeGreaterThan(25);
    const missed = patterns.filter(
      (one) => ![...opened].some((path) => new RegExp(`^${one.replace(/\$\w+/g, '[^/]+')}$`).test(path)),
    );
    expect(missed).toEqual([]);
  });

  it('runs in no file either: what is no picture, paper or plain text is not taken or only saved', async () => {
    const officer = await writer.as('vhtt.canbo');
    const bytes = Buffer.from(`Ghi chú: <script>${MARK}=1</script>${EVERYTHING}`);
    const open = (await officer.tasks()).find(({ id, work }) => id !== TASKS.led && work === 'assigned');
    for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml']) {
      const { status, body } = await officer.upload(open?.id ?? '', { bytes, name: 'a.txt', type });
      expect([type, status, body.code]).toEqual([type, 422, 'file-sender-disagrees']);
    }
    const { evidence } = await officer.task(TASKS.led);
    expect(evidence.length).toBeGreaterThan(3);
    for (const { id } of evidence) {
      const reply = await fetch(`${stage.program.url}/api/tasks/${TASKS.led}/evidence/${id}`, {
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
    await page.goto('about:blank');
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
