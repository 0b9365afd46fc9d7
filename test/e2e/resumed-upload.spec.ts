import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentHead, EvidenceText, Library, StoredEvidence, UploadState } from '@tctp/contracts';
import { aDocx } from '../support/docx';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { until } from '../support/until';

const MEGABYTE = 1_048_576;
const TASK = 'tinh-bien-2017.r07.once';
const OTHER_TASK = 'tinh-bien-2017.r06.once';
const TUS = { 'tus-resumable': '1.0.0' };
const PAPER = [
  'UBND HUYỆN TỊNH BIÊN',
  'PHÒNG VĂN HÓA VÀ THÔNG TIN',
  'Số: 21/BC-VHTT',
  'Tịnh Biên, ngày 24 tháng 8 năm 2017',
  'BÁO CÁO',
  'Sáng kiến, giải pháp cải cách hành chính năm 2017',
];

const aText = (size: number) => Buffer.from(randomBytes(size / 2).toString('hex'));

describe('an upload over a line that breaks', () => {
  let program: OwnProgram;
  let officer: Person;
  let cookie: string;

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_UPLOAD_LIMIT_MB: '20' });
    officer = await Person.signIn(program.url, 'vhtt.canbo');
    cookie = await cookieOf('vhtt.canbo');
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  async function cookieOf(username: string): Promise<string> {
    const reply = await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'dien-tap-2017' }),
    });
    const session = reply.headers.getSetCookie().find((cookie) => cookie.startsWith('tctp_session='));
    return session?.split(';')[0] ?? '';
  }

  const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
    fetch(`${program.url}${path}`, {
      method,
      headers: { ...TUS, cookie, ...headers },
      body: body === undefined ? null : Uint8Array.from(body),
    });
  const words = (text: string) => Buffer.from(text).toString('base64');

  async function begin(
    size: number,
    name = 'bao-cao.txt',
    type = 'application/octet-stream',
  ): Promise<string> {
    const reply = await tus('POST', '/api/uploads', {
      'upload-length': String(size),
      'upload-metadata': `filename ${words(name)},filetype ${words(type)}`,
    });
    expect(reply.status).toBe(201);
    return reply.headers.get('location') ?? '';
  }
  const more = (place: string, offset: number, bytes: Uint8Array) =>
    tus(
      'PATCH',
      place,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      bytes,
    );
  const offsetOf = async (place: string) => Number((await tus('HEAD', place)).headers.get('upload-offset'));
  const idOf = (place: string) => place.split('/').at(-1) ?? '';

  async function whole(bytes: Uint8Array, name: string, type?: string): Promise<string> {
    const place = await begin(bytes.byteLength, name, type);
    expect((await more(place, 0, bytes)).status).toBe(204);
    return idOf(place);
  }

  /** Sends a part of what it promised, then the line is cut. */
  async function cutOff(place: string, offset: number, bytes: Uint8Array, after: number): Promise<void> {
    const { hostname, port } = new URL(program.url);
    const headers = {
      ...TUS,
      cookie,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.byteLength - offset,
    };
    const sent = request({ hostname, port, path: place, method: 'PATCH', headers });
    sent.on('error', () => undefined);
    await new Promise<void>((done) => sent.write(bytes.subarray(offset, offset + after), () => done()));
    await until(async () => (await sizeOf(place)) >= offset + after, {
      within: 5_000,
      what: () => 'the part',
    });
    sent.destroy();
  }
  const sizeOf = async (place: string) =>
    (await officer.get<UploadState>(place.replace('/api', ''))).body.received;

  it('goes on from where the line was cut, twice, and arrives whole', async () => {
    const bytes = aText(5 * MEGABYTE);
    const place = await begin(bytes.byteLength, 'Sáng kiến đợt 2.txt');
    await cutOff(place, 0, bytes, 3 * MEGABYTE);
    const first = await offsetOf(place);
    expect(first).toBe(3 * MEGABYTE);
    await cutOff(place, first, bytes, MEGABYTE);
    const second = await offsetOf(place);
    expect((await more(place, second, bytes.subarray(second))).status).toBe(204);

    const added = await officer.command<StoredEvidence>(TASK, 'evidence/from-upload', {
      uploadId: idOf(place),
      number: ' 21/BC-VHTT ',
      issuedOn: '2017-08-24',
    });
    expect(added.status).toBe(201);
    expect(added.body.evidence).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.byteLength,
      fileName: 'Sáng kiến đợt 2.txt',
      document: { number: '21/BC-VHTT', issuedOn: '2017-08-24', issuer: null, subject: null },
    });
    expect((await tus('HEAD', place)).status).toBe(404);
  });

  it('is added once, however often the command is sent', async () => {
    const uploadId = await whole(aText(1000), 'mot-lan.txt');
    const { version } = await officer.task(TASK);
    const send = () =>
      officer.send<StoredEvidence>('POST', `/tasks/${TASK}/evidence/from-upload`, {
        body: { uploadId },
        version,
        key,
      });
    const key = randomUUID();
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const other = await officer.command<StoredEvidence>(TASK, 'evidence/from-upload', { uploadId });
    expect([other.status, other.body.code]).toEqual([404, 'upload-unknown']);
  });

  it('stays for another try when the task had moved, and is refused while bytes are missing', async () => {
    const uploadId = await whole(aText(500), 'cham-mot-nhip.txt');
    const stale = await officer.send<{ code: string }>('POST', `/tasks/${TASK}/evidence/from-upload`, {
      body: { uploadId },
      version: 0,
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await officer.command(TASK, 'evidence/from-upload', { uploadId })).status).toBe(201);
    const half = idOf(await begin(100));
    const early = await officer.command(TASK, 'evidence/from-upload', { uploadId: half });
    expect([early.status, early.body.code]).toEqual([409, 'upload-unfinished']);
  });

  it('belongs to whoever began it', async () => {
    const place = await begin(100);
    const other = await cookieOf('xa01.canbo');
    for (const method of ['HEAD', 'GET', 'DELETE'])
      expect((await tus(method, place, { cookie: other })).status).toBe(404);
    const added = await officer.command(TASK, 'evidence/from-upload', { uploadId: randomUUID() });
    expect(added.body.code).toBe('upload-unknown');
    const begun = await tus('POST', '/api/uploads', { 'upload-length': '100', cookie: other });
    const theirs = begun.headers.get('location') ?? '';
    const sideways = `${theirs}?x=/${idOf(place)}`;
    expect((await tus('DELETE', sideways, { cookie: other })).status).toBe(400);
    expect((await tus('DELETE', theirs, { cookie: other })).status).toBe(204);
    expect((await tus('HEAD', theirs, { cookie: other })).status).toBe(404);
    expect((await tus('DELETE', place)).status).toBe(204);
    expect((await tus('HEAD', place)).status).toBe(404);
  });

  it('is refused before a byte is sent when it is empty or too large', async () => {
    const codes = await Promise.all(
      ['0', String(20 * MEGABYTE + 1), 'nhiều'].map(async (length) => {
        const reply = await tus('POST', '/api/uploads', { 'upload-length': encodeURIComponent(length) });
        return ((await reply.json()) as { code: string }).code;
      }),
    );
    expect(codes).toEqual(['file-empty', 'file-too-large', 'request-refused']);
  });

  it('tells what the paper says of itself, and later its words', async () => {
    const uploadId = await whole(aDocx(PAPER), 'Báo cáo sáng kiến.docx');
    const head = await officer.get<DocumentHead>(`/uploads/${uploadId}/head`);
    expect(head.body).toMatchObject({
      number: { value: '21/BC-VHTT', line: 'Số: 21/BC-VHTT' },
      issuedOn: { value: '2017-08-24' },
      issuer: { value: 'Phòng Văn hóa và Thông tin' },
      subject: { value: 'Báo cáo sáng kiến, giải pháp cải cách hành chính năm 2017' },
    });
    const { evidence } = (
      await officer.command<StoredEvidence>(TASK, 'evidence/from-upload', {
        uploadId,
        number: '21/BC-VHTT',
        subject: 'Báo cáo sáng kiến',
      })
    ).body;
    const text = await officer.get<EvidenceText>(`/tasks/${TASK}/evidence/${evidence.id}/text`);
    expect(text.body).toEqual({ paragraphs: PAPER, cut: false });
    const elsewhere = await officer.get<{ code: string }>(
      `/tasks/${OTHER_TASK}/evidence/${evidence.id}/text`,
    );
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'evidence-unknown']);
  });

  it('is found by its words without diacritics, by whoever may see its task', async () => {
    const found = await officer.get<Library>('/evidence?search=bao%20cao%20sang%20kien%2021/bc');
    expect(found.body.items.map(({ document }) => document.subject)).toEqual(['Báo cáo sáng kiến']);
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    expect((await reviewer.get<Library>('/evidence?search=sang%20kien')).body.items.length).toBeGreaterThan(
      0,
    );
  });
});
