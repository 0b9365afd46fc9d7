#!/usr/bin/env node
/*
 * Kiểm tra một hồ sơ thẩm định đã mang về có đủ và còn nguyên như lúc xuất hay không.
 *
 *   node kiem-tra.mjs "Hồ sơ.zip"     tệp zip
 *   node kiem-tra.mjs                  thư mục đã giải nén có chứa tệp này
 *
 * Chỉ cần Node.js từ 18, không cần mạng. Mã thoát 0: đủ và nguyên vẹn; 1: có chỗ sai; 2: không đọc được.
 *
 * (Verifies a dossier that was taken home, zipped or unpacked, with nothing but Node.js: every file there and unaltered,
 * none too many, the frozen content under its digest, the history of decisions chained. It reads as it goes and holds no
 * file in memory. What it cannot know is whether the digests are those that the office announced: it prints them, to be
 * compared. And whoever rewrites a whole parcel can rewrite this file in it: take your own copy when that matters.)
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { TextDecoder } from 'node:util';
import { createInflateRaw } from 'node:zlib';

const MANIFEST = 'manifest.json';
const CHECKSUM = 'manifest.sha256';
const MOST_OF_MANIFEST = 400 * 1024 * 1024;
/** Systems leave these in a folder that somebody looked into. */
const LEFT_BEHIND = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|^__MACOSX\//i;

/** Not a dossier at all, or one that cannot be read to its end. */
export class Unreadable extends Error {}

/**
 * `path` is a zip file or a folder. `tell(done, of)` hears of bytes as they are read. Answers what is wrong (`faults`,
 * empty when all is well), what was passed over (`notes`), and what was counted. Throws `Unreadable`.
 */
export async function verifyDossier(path, tell = () => undefined) {
  const listed = (await stat(path)).isDirectory() ? await listFolder(path) : await listZip(path);
  const faults = [...listed.faults];
  const notes = listed.files.filter(isLeftBehind).map(({ name }) => `Bỏ qua ${name}: do máy tự thêm.`);
  const there = byPath(withoutFolder(listed.files.filter((file) => !isLeftBehind(file))), faults);
  const text = await textOf(there.get(MANIFEST), MANIFEST);
  const checksum = await textOf(there.get(CHECKSUM), CHECKSUM);
  const packageDigest = sha256(text);
  if (checksum !== `${packageDigest}  ${MANIFEST}\n`)
    faults.push(`${MANIFEST} bị sửa: không khớp ${CHECKSUM}.`);
  const manifest = parse(text);
  const stated = byPath(manifest.files, faults);
  for (const name of there.keys())
    if (name !== MANIFEST && name !== CHECKSUM && !stated.has(name)) faults.push(`Thừa tệp: ${name}`);
  const bytes = await checkFiles(stated, there, faults, tell);
  const leftOut = checkContent(manifest, faults);
  const history = checkHistory(manifest, faults);
  return {
    faults,
    notes,
    files: stated.size,
    bytes,
    leftOut,
    ...history,
    digest: manifest.appraisal.digest,
    packageDigest,
  };
}

/** What a person reads; the first line says it all. */
export function speak({ faults, notes, files, bytes, leftOut, entries, withheld, digest, packageDigest }) {
  const size = (bytes / 1_048_576).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return [
    faults.length === 0
      ? `${files} tệp, ${size} MB, ${entries} mục lịch sử: đủ và nguyên vẹn.`
      : `KHÔNG NGUYÊN VẸN: ${faults.length} chỗ sai.`,
    ...faults.map((fault) => `  ${fault}`),
    ...notes.map((note) => `  ${note}`),
    ...(leftOut > 0 ? [`${leftOut} tệp của sổ theo dõi không kèm trong hồ sơ: xem index.html.`] : []),
    ...(withheld > 0
      ? [`${withheld} mục lịch sử có nội dung nội bộ: chỉ có mã băm, không tính lại được.`]
      : []),
    `Mã hồ sơ (SHA-256): ${digest}`,
    `Mã gói (SHA-256):   ${packageDigest}`,
    'Máy không tự biết mã nào đã công bố: đối chiếu hai mã này với màn hình chương trình hoặc bản giấy.',
  ];
}

function parse(text) {
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new Unreadable(`${MANIFEST} bị sửa: không còn đọc được.`);
  }
  if (manifest?.format !== 'tctp-dossier' || ![1, 2].includes(manifest.version))
    throw new Unreadable(`${MANIFEST} không phải của một hồ sơ thẩm định mà bản kiểm tra này biết.`);
  const lists = [manifest.files, manifest.history, manifest.turns];
  if (
    !lists.every(Array.isArray) ||
    typeof manifest.content !== 'string' ||
    !manifest.appraisal ||
    !manifest.plan
  )
    throw new Unreadable(`${MANIFEST} bị sửa: thiếu phần bắt buộc.`);
  return manifest;
}

async function checkFiles(stated, there, faults, tell) {
  const of = [...stated.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [name, { size, sha256: expected }] of stated) {
    const file = there.get(name);
    if (file === undefined) faults.push(`Thiếu tệp: ${name}`);
    else if (file.size !== size) faults.push(`Tệp bị sửa: ${name} có ${file.size} byte, phải là ${size}.`);
    else {
      const hash = createHash('sha256');
      try {
        for await (const chunk of file.read()) {
          hash.update(chunk);
          tell((done += chunk.length), of);
        }
        if (hash.digest('hex') !== expected)
          faults.push(`Tệp bị sửa: ${name} không còn khớp SHA-256 ${expected}.`);
      } catch (error) {
        faults.push(`Tệp hỏng: ${name} (${error.message})`);
      }
    }
  }
  return of;
}

/**
 * The frozen text under its digest, and the very files it names in the folders of their components. Answers how many
 * files of entries of registers stayed at home.
 */
function checkContent({ content, appraisal, plan, files, turns }, faults) {
  if (sha256(content) !== appraisal.digest) {
    faults.push(`Nội dung đã chốt bị sửa: không khớp mã hồ sơ ${appraisal.digest}.`);
    return 0;
  }
  const frozen = JSON.parse(content);
  if (frozen.planId !== plan.id || frozen.frozenAt !== appraisal.frozenAt)
    faults.push('Nội dung đã chốt là của kế hoạch khác hoặc lần chốt khác.');
  const key = (code, { sha256: hash, size }) => `${code} ${hash} ${size}`;
  const wanted = new Map();
  for (const { code, submissions, entries = [] } of frozen.components)
    for (const file of [
      ...submissions.flatMap((one) => one.files),
      ...entries.flatMap(({ attached = [] }) => attached),
    ])
      wanted.set(key(code, file), `${code}: ${file.fileName}`);
  for (const { componentCode, files: answered = [] } of turns)
    for (const file of answered) wanted.set(key(componentCode, file), `${componentCode}: ${file.fileName}`);
  const given = files.filter(({ component }) => component !== undefined);
  const found = new Set(given.map((file) => key(file.component, file)));
  for (const [one, name] of wanted) if (!found.has(one)) faults.push(`Thiếu minh chứng đã chốt: ${name}`);
  for (const file of given)
    if (!wanted.has(key(file.component, file))) faults.push(`Tệp không có trong hồ sơ đã chốt: ${file.path}`);
  const leftOut = new Map();
  for (const { register, number, files: all, attached = [] } of frozen.components.flatMap(
    ({ entries = [] }) => entries,
  ))
    leftOut.set(`${register} ${number}`, all - attached.length);
  return [...leftOut.values()].reduce((sum, count) => sum + count, 0);
}

/** Each hash covers the one before it and the text of its entry; the last entry approves the submission that was frozen. */
function checkHistory({ history, content, appraisal }, faults) {
  let entries = 0;
  let withheld = 0;
  const approved = new Set();
  for (const { taskId, entries: chain } of history) {
    let before = Buffer.alloc(0);
    for (const [at, { sequence, hash, text, told }] of chain.entries()) {
      const place = `việc ${taskId}, mục ${sequence}`;
      entries += 1;
      if (sequence !== at + 1 || !/^[0-9a-f]{64}$/.test(hash))
        faults.push(`Lịch sử thiếu mục hoặc sai thứ tự: ${place}`);
      if (text === null) withheld += 1;
      else if (sha256(before, text) !== hash || !tellsTheSame(text, { taskId, sequence, told }))
        faults.push(`Lịch sử bị sửa: ${place}`);
      before = Buffer.from(hash, 'hex');
    }
    const last = chain.at(-1)?.told;
    if (last?.code === 'evidenceApproved') approved.add(`${taskId} ${last.params.submission}`);
  }
  if (sha256(content) === appraisal.digest)
    for (const { taskId, number } of JSON.parse(content).components.flatMap((one) => one.submissions))
      if (!approved.has(`${taskId} ${number}`))
        faults.push(`Thiếu lịch sử duyệt của việc ${taskId}, lần nộp ${number}.`);
  return { entries, withheld };
}

/** What is told beside an entry is what the text says that its hash covers. */
function tellsTheSame(text, { taskId, sequence, told }) {
  const [, , task, number, code, params, , , at] = JSON.parse(text);
  const same =
    task === taskId && number === sequence && code === told?.code && at === Date.parse(told.at) * 1000;
  return same && inOrder(params) === inOrder(told.params);
}

function inOrder(params) {
  return JSON.stringify(Object.entries(params).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/* From here on: what lies in a folder or in a zip, as a list of { name, size, read() }. */

async function listFolder(root) {
  const [files, faults] = [[], []];
  const visit = async (inside) => {
    for (const entry of await readdir(join(root, inside), { withFileTypes: true })) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const path = join(root, name);
      if (entry.isDirectory()) await visit(name);
      else if (!entry.isFile()) faults.push(`Không phải tệp thường: ${name}`);
      else files.push({ name, size: (await stat(path)).size, read: () => createReadStream(path) });
    }
  };
  await visit('');
  return { files, faults };
}

async function listZip(path) {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const read = async (from, length) => {
      if (from < 0 || length < 0 || from + length > size) throw new Unreadable(CUT);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer;
    };
    const { at, bytes, count } = await findDirectory(read, size);
    const directory = await read(at, bytes);
    const [files, faults] = [[], []];
    for (let place = 0, number = 0; number < count; number += 1) {
      if (place + 46 > bytes || directory.readUInt32LE(place) !== 0x02014b50) throw new Unreadable(CUT);
      const entry = readEntry(directory, place);
      place = entry.next;
      const local = await read(entry.at, 30);
      const name = await read(entry.at + 30, local.readUInt16LE(26));
      const from = entry.at + 30 + name.length + local.readUInt16LE(28);
      if (local.readUInt32LE(0) !== 0x04034b50 || !name.equals(entry.rawName) || from + entry.packed > at)
        faults.push(`Tệp zip hỏng ở chỗ của ${entry.name}.`);
      else if (entry.flags & 1 || (entry.method !== 0 && entry.method !== 8))
        faults.push(`Tệp zip nén hoặc khoá theo cách lạ: ${entry.name}`);
      if (!entry.name.endsWith('/')) files.push({ ...entry, read: () => unpack(path, from, entry) });
    }
    return { files, faults };
  } finally {
    await handle.close();
  }
}

const CUT = 'Không phải một tệp zip đầy đủ: tệp bị cắt cụt, hoặc tải chưa xong.';

/** The end of a zip says where its list of entries lies; what is too large for it is said in the zip64 record before it. */
async function findDirectory(read, size) {
  const length = Math.min(size, 22 + 0xffff);
  const tail = await read(size - length, length);
  for (let at = length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + 22 + tail.readUInt16LE(at + 20) !== length) continue;
    const short = {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    };
    const end = size - length + at;
    const locator = end >= 20 ? await read(end - 20, 20) : null;
    if (locator?.readUInt32LE(0) !== 0x07064b50) return short;
    const long = await read(Number(locator.readBigUInt64LE(8)), 56);
    if (long.readUInt32LE(0) !== 0x06064b50) throw new Unreadable(CUT);
    const number = (from) => Number(long.readBigUInt64LE(from));
    return { count: number(32), bytes: number(40), at: number(48) };
  }
  throw new Unreadable(CUT);
}

function readEntry(directory, place) {
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((from) =>
    directory.readUInt16LE(place + from),
  );
  const rawName = directory.subarray(place + 46, place + 46 + nameBytes);
  const entry = {
    rawName,
    name: new TextDecoder().decode(rawName),
    flags: directory.readUInt16LE(place + 8),
    method: directory.readUInt16LE(place + 10),
    packed: directory.readUInt32LE(place + 20),
    size: directory.readUInt32LE(place + 24),
    at: directory.readUInt32LE(place + 42),
    next: place + 46 + nameBytes + extraBytes + commentBytes,
  };
  let extra = directory.subarray(place + 46 + nameBytes, place + 46 + nameBytes + extraBytes);
  for (; extra.length >= 4; extra = extra.subarray(4 + extra.readUInt16LE(2))) {
    if (extra.readUInt16LE(0) !== 1) continue;
    let from = 4;
    for (const name of ['size', 'packed', 'at']) {
      if (entry[name] !== 0xffffffff || from + 8 > extra.length) continue;
      entry[name] = Number(extra.readBigUInt64LE(from));
      from += 8;
    }
  }
  return entry;
}

/** Never more than the entry says it holds. */
async function* unpack(path, from, { packed, size, method }) {
  if (packed === 0) return;
  const raw = createReadStream(path, { start: from, end: from + packed - 1 });
  const content = method === 8 ? createInflateRaw() : raw;
  if (content !== raw) pipeline(raw, content).catch((error) => content.destroy(error));
  let left = size;
  for await (const chunk of content) {
    left -= chunk.length;
    if (left < 0) throw new Error('dài hơn đã ghi');
    yield chunk;
  }
  if (left > 0) throw new Error('bị cắt cụt');
}

/* And what both need. */

function byPath(files, faults) {
  const found = new Map();
  for (const file of files) {
    const name = String(file.path ?? file.name).normalize('NFC');
    if (/^\/|\\|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name)) faults.push(`Đường dẫn không an toàn: ${name}`);
    if (found.has(name)) faults.push(`Tệp có hai lần: ${name}`);
    found.set(name, file);
  }
  return found;
}

/** Zipped again by hand, everything may lie in one folder more. */
function withoutFolder(files) {
  const folder =
    files.find(({ name }) => name.endsWith(`/${MANIFEST}`))?.name.slice(0, -MANIFEST.length) ?? '';
  const isInside = folder !== '' && files.every(({ name }) => name.startsWith(folder));
  return isInside ? files.map((file) => ({ ...file, name: file.name.slice(folder.length) })) : files;
}

function isLeftBehind({ name }) {
  return LEFT_BEHIND.test(name);
}

async function textOf(file, name) {
  if (file === undefined)
    throw new Unreadable(`Thiếu ${name}: đây không phải hồ sơ thẩm định, hoặc đã mất tệp này.`);
  if (file.size > MOST_OF_MANIFEST) throw new Unreadable(`${name} quá lớn.`);
  const chunks = [];
  try {
    for await (const chunk of file.read()) chunks.push(chunk);
  } catch (error) {
    throw new Unreadable(`${name} hỏng: ${error.message}`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sha256(...parts) {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}

async function main(path) {
  const tty = process.stderr.isTTY === true;
  let shown = -1;
  const tell = (done, of) => {
    const percent = Math.floor((done / of) * 100);
    if (!tty || percent === shown) return;
    process.stderr.write(`\rĐang đọc ${basename(path)}: ${(shown = percent)} %`);
  };
  try {
    const verdict = await verifyDossier(path, tell);
    if (tty && shown >= 0) process.stderr.write('\r\u001b[2K');
    process.stdout.write(`${speak(verdict).join('\n')}\n`);
    process.exitCode = verdict.faults.length === 0 ? 0 : 1;
  } catch (error) {
    const known = error instanceof Unreadable || error.code !== undefined;
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.exitCode = error instanceof Unreadable ? 1 : 2;
  }
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(self))
  await main(process.argv[2] ?? dirname(self));
