import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierComponent, DossierSeal, DossierZipSummary } from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, openBrowser } from '../support/browser';
import { inBrowser } from '../support/story';
import { unpack, verify } from '../support/dossier-zips';
import { aPng } from '../support/file-kinds';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { keeperOf } from '../support/registers';

const PLAN = 'tinh-bien-2017';
const DOSSIER = `/plans/${PLAN}/dossier`;
const INITIATIVE = `${PLAN}.r07.once`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('files of registers in a dossier that leaves the house', () => {
  let program: OwnProgram;
  let appraiser: Person;
  let people: Record<string, Person>;
  const as = (name: string) => keeperOf(people[name]!);
  const photo = aPng(320, 180);
  let decision: Uint8Array;
  let secret: Uint8Array;
  let evidence: Uint8Array;
  let posting: string;
  let complaint: string;
  let unpacked: string;
  let names: string[];

  beforeAll(async () => {
    program = await startOwnProgram();
    people = await Person.signInAll(program.url, [
      'vhtt.canbo',
      'xa01.canbo',
      'noivu.thamtra',
      'chutich',
      'sonoivu',
    ]);
    appraiser = people['sonoivu']!;
    [decision, secret, evidence] = (await Promise.all(
      ['Quyet dinh cong nhan', 'Don phan anh', 'To trinh sang kien'].map((title) => aPdf(title)),
    )) as [Uint8Array, Uint8Array, Uint8Array];
    await people['vhtt.canbo']!.upload(INITIATIVE, { bytes: evidence, name: 'Quyết định.pdf' });
    await people['vhtt.canbo']!.command(INITIATIVE, 'submit', { facts: { recognisedInitiatives: 1 } });
    await people['noivu.thamtra']!.command(INITIATIVE, 'approve');

    const initiative = await as('xa01.canbo').open('initiatives', {
      title: 'Một cửa lưu động',
      summary: 'Mỗi tuần xuống ấp một buổi.',
    });
    const { id } = initiative.body;
    await as('noivu.thamtra').act(id, 'shortlist');
    await as('noivu.thamtra').act(id, 'forward', { sentNumber: '45/TTr-PNV', sentOn: '2017-08-28' });
    const pdf = 'application/pdf';
    await as('noivu.thamtra').addFile(id, { bytes: decision, name: 'Quyết định.pdf', type: pdf });
    await as('noivu.thamtra').addFile(id, { bytes: evidence, name: 'Lại tờ trình.pdf', type: pdf });
    const recognised = { decisionNumber: '2211/QĐ-UBND', decidedOn: '2017-11-20' };
    expect((await as('noivu.thamtra').act(id, 'recognise', recognised)).body.state).toBe('recognised');

    const listed = await as('xa01.canbo').open('postings', { title: 'Bộ phận Một cửa xã 01' });
    posting = listed.body.id;
    const png = { bytes: photo, name: 'Ảnh: bảng niêm yết?.png', type: 'image/png' };
    expect((await as('xa01.canbo').addFile(posting, png)).status).toBe(201);
    await as('xa01.canbo').act(posting, 'post', { postedOn: '2017-08-20' });
    const faulty = await as('noivu.thamtra').act(posting, 'fault', { checkedOn: '2017-08-28' }, 'Thiếu phí.');
    expect(faulty.body.state).toBe('faulty');

    const taken = await as('noivu.thamtra').open(
      'complaints',
      { title: 'Đến muộn', content: 'Không ai trực.', channel: 'letter', receivedOn: '2017-08-28' },
      'vhtt',
    );
    complaint = taken.body.id;
    const letter = { bytes: secret, name: 'Đơn của ông Kín.pdf', type: pdf };
    expect((await as('noivu.thamtra').addFile(complaint, letter)).status).toBe(201);
    await as('noivu.thamtra').act(complaint, 'check');
    const confirmed = await as('noivu.thamtra').act(complaint, 'confirm', { finding: 'Đúng.' });
    expect(confirmed.body.state).toBe('confirmed');

    const frozen = await people['chutich']!.send('POST', DOSSIER, { body: { reason: 'Gửi Sở Nội vụ' } });
    expect(frozen.status).toBe(201);
    const later = { bytes: aPng(300, 180), name: 'Ảnh sau.png', type: 'image/png' };
    expect((await as('xa01.canbo').addFile(posting, later)).status).toBe(201);
    const file = join(program.dataDir, 'hồ sơ.zip');
    const reply = await appraiser.listen(`${DOSSIER}/zip`, AbortSignal.timeout(20_000));
    await writeFile(file, new Uint8Array(await reply.arrayBuffer()));
    unpacked = join(program.dataDir, 'mở');
    names = await unpack(file, unpacked);
  }, 90_000);
  afterAll(() => program?.close(), 30_000);

  const component = async (code: string, reader = appraiser) =>
    (await reader.get<DossierComponent>(`${DOSSIER}/components/${code}`)).body;
  const open = async (code: string, id: string, reader = appraiser) => {
    const reply = await reader.listen(
      `${DOSSIER}/components/${code}/files/${id}`,
      AbortSignal.timeout(10_000),
    );
    return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
  };
  const read = (name: string) => readFile(join(unpacked, name));

  it('are named beside their entries as they were frozen, and opened by whoever reads the dossier', async () => {
    const [entry] = (await component('1.5.3')).entries;
    expect(entry).toMatchObject({ register: 'initiatives', number: 1, files: 2 });
    /* Both came in the same moment of the clock, so either may stand first. */
    const attached = entry?.attached ?? [];
    expect(Object.fromEntries(attached.map(({ fileName, sha256: hash }) => [fileName, hash]))).toEqual({
      'Quyết định.pdf': sha256(decision),
      'Lại tờ trình.pdf': sha256(evidence),
    });
    const first = attached.find(({ fileName }) => fileName === 'Quyết định.pdf')?.id ?? '';
    const opened = await open('1.5.3', first);
    expect([opened.status, sha256(opened.bytes)]).toEqual([200, sha256(decision)]);
    expect((await open('1.5.3', first, people['vhtt.canbo'])).status).toBe(200);
    expect((await open('1.5.3', first, people['xa01.canbo'])).status).toBe(404);
    expect((await open('3.2.1', first)).status).toBe(404);
    const { components } = (
      await appraiser.get<{ components: { code: string; fileCount: number }[] }>(DOSSIER)
    ).body;
    expect(components.find(({ code }) => code === '1.5.3')?.fileCount).toBe(3);
  });

  it('that came after the freezing are not in it', async () => {
    const code = await behind('postings');
    const [entry] = (await component(code)).entries;
    expect(entry).toMatchObject({ files: 1, attached: [{ fileName: 'Ảnh: bảng niêm yết?.png' }] });
    const { fileList } = await as('noivu.thamtra').read(posting);
    expect(fileList).toHaveLength(2);
    const later = fileList.find(({ fileName }) => fileName === 'Ảnh sau.png')?.id ?? '';
    expect((await open(code, later)).status).toBe(404);
    expect(names.filter((name) => name.includes('Ảnh sau'))).toEqual([]);
  });

  it('lie in the zip below their components, byte for byte, under the hashes of the manifest', async () => {
    const ofRegisters = names.filter((name) => name.includes('/Sổ theo dõi/'));
    expect(ofRegisters.map((name) => name.split('/').slice(1).join('/'))).toEqual([
      '1.5.3 Sáng kiến trong triển khai công tác CCHC/Sổ theo dõi/Quyết định.pdf',
      expect.stringMatching(/^3\.2 .*\/Sổ theo dõi\/Ảnh bảng niêm yết \.png$/),
      expect.stringMatching(/^3\.2\.1 .*\/Sổ theo dõi\/Ảnh bảng niêm yết \.png$/),
    ]);
    const manifest = JSON.parse((await read('manifest.json')).toString()) as {
      files: { path: string; sha256: string; register?: string; entry?: number }[];
      leftOut: unknown[];
    };
    for (const { path, sha256: hash } of manifest.files) expect(sha256(await read(path))).toBe(hash);
    const listed = manifest.files.filter(({ register }) => register !== undefined);
    expect(listed.map(({ path, sha256: hash, register, entry }) => [path, hash, register, entry])).toEqual([
      [ofRegisters[0], sha256(decision), 'initiatives', 1],
      [ofRegisters[1], sha256(photo), 'postings', 1],
      [ofRegisters[2], sha256(photo), 'postings', 1],
    ]);
    expect((await read(ofRegisters[0] ?? '')).equals(decision)).toBe(true);
    expect((await read(ofRegisters[1] ?? '')).equals(photo)).toBe(true);
    const page = (await read('index.html')).toString();
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => decodeURIComponent(href));
    expect([...new Set(links)].sort()).toEqual(names.filter((name) => name.includes('/')).sort());
    expect(page).toContain('Một cửa lưu động');
  });

  it('stay at home where the register names people, and the dossier says how many', async () => {
    const code = await behind('complaints');
    const [entry] = (await component(code)).entries;
    expect(entry).toMatchObject({ files: 1, attached: [] });
    const [kept] = (await as('noivu.thamtra').read(complaint)).fileList;
    expect((await open(code, kept?.id ?? '')).status).toBe(404);
    for (const name of names) {
      const content = await read(name);
      expect([name, content.includes(Buffer.from(secret)), content.includes('ông Kín')]).toEqual([
        name,
        false,
        false,
      ]);
      expect(content.includes(sha256(secret))).toBe(false);
    }
    const manifest = JSON.parse((await read('manifest.json')).toString()) as { leftOut: unknown[] };
    expect(manifest.leftOut).toEqual([{ component: code, register: 'complaints', entry: 1, files: 1 }]);
    const page = (await read('index.html')).toString();
    expect(page).toContain('1 tệp không kèm hồ sơ: tệp của sổ này có thể nêu tên người.');
    const summary = await appraiser.get<DossierZipSummary>(`${DOSSIER}/zip/summary`);
    expect(summary.body).toMatchObject({ files: 4, leftOut: 1 });
  });

  it('are covered by the digest and looked at by the verifier', async () => {
    const seal = await appraiser.get<DossierSeal>(`${DOSSIER}/seal`);
    expect(seal.body).toMatchObject({ intact: true, files: 5 });
    const whole = await verify(unpacked);
    expect([whole.code, whole.err]).toEqual([0, '']);
    expect(whole.out).toContain('1 tệp của sổ theo dõi không kèm trong hồ sơ');
    const place = join(unpacked, names.find((name) => name.endsWith('.png')) ?? '');
    const content = await readFile(place);
    await writeFile(place, Buffer.from(content).fill(1, 9, 10));
    expect(await verify(unpacked)).toMatchObject({ code: 1, out: expect.stringContaining('Tệp bị sửa: 3.') });
    await writeFile(place, content);
  });

  async function behind(register: string): Promise<string> {
    const { components } = (await appraiser.get<{ components: { code: string }[] }>(DOSSIER)).body;
    for (const { code } of components)
      if ((await component(code)).entries.some((entry) => entry.register === register)) return code;
    throw new Error(`No component has ${register} behind it`);
  }

  inBrowser('by the hand of the appraiser', () => {
    let browser: Browser;
    let desk: Screen;
    beforeAll(async () => {
      browser = await openBrowser();
      desk = await Screen.open(browser, program.url, DESK);
    });
    afterAll(() => browser?.close());

    it('a decision is opened in place, beside the entry it belongs to', async () => {
      await desk.signIn('sonoivu');
      await desk.go('/dossier/1.5.3');
      await desk.at('dossier-entry-file').getByText('Quyết định.pdf').click();
      await desk.at('preview').locator('canvas').first().waitFor();
      expect(await desk.picture('dossier-entry-files')).toEqual([0, 0]);
    }, 60_000);

    it('what stays at home is said on the component and before it is taken home', async () => {
      await desk.go(`/dossier/${await behind('complaints')}`);
      await desk.at('frozen-complaints').getByText('có thể nêu tên người').waitFor();
      expect(await desk.picture('dossier-entry-left-out')).toEqual([0, 0]);
      await desk.go('/dossier');
      await desk.at('take-home').click();
      await desk.at('take-home-go').waitFor();
      await desk.page.getByText('1 tệp của sổ theo dõi không kèm').waitFor();
      expect(await desk.picture('dossier-take-home-registers')).toEqual([0, 0]);
    }, 60_000);

    it('reads on a phone, and on the page that goes along', async () => {
      const phone = await Screen.open(browser, program.url, PHONE);
      await phone.signIn('sonoivu');
      await phone.go('/dossier/1.5.3');
      await phone.at('dossier-entry-file').first().scrollIntoViewIfNeeded();
      expect(await phone.picture('dossier-entry-files-phone')).toEqual([0, 0]);
      const page = await Screen.open(browser, '', DESK);
      await page.page.goto(`${pathToFileURL(join(unpacked, 'index.html')).href}#tieu-chi-6`);
      expect(await page.picture('dossier-index-entries')).toEqual([0, 0]);
      expect([...phone.complaints, ...page.complaints, ...desk.complaints]).toEqual([]);
    }, 60_000);
  });
});
