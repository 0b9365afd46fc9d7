import { crc32 } from 'node:zlib';

/** So short that a hundred thousand of them are below every limit of bytes. */
const nameOf = (at: number) => `x/${at.toString(36)}`;

/**
 * A zip with so many parts of one letter each besides those given, none of them packed. More than 65,535 are told in the
 * record that zips got later (zip64).
 */
export function zipOfMany(parts: number, given: Readonly<Record<string, string>>): Buffer {
  const many = Array.from({ length: parts }, (_, at): [string, string] => [nameOf(at), 'x']);
  const contents: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of [...Object.entries(given), ...many]) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const about = numbers(
      [2, 20],
      [8, 0],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    );
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, name, data]);
    list.push(Buffer.from('PK\u0001\u0002'), numbers([2, 20]), about, numbers([10, 0], [4, offset]), name);
    contents.push(local);
    offset += local.length;
  }
  const count = parts + Object.keys(given).length;
  const listed = Buffer.concat(list);
  return Buffer.concat([...contents, listed, endOf(count, listed.length, offset)]);
}

/** The same list of parts, and none of them can be read: whoever opens one finds the file damaged. */
export function withoutContents(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  const sign = 'PK\u0003\u0004';
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at)) bytes.fill(0, at + 2, at + 4);
  return bytes;
}

/** The same zip, that says it has fewer parts than its list holds. */
export function sayingThatItHas(parts: number, zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  for (const place of [8, 10]) bytes.writeUInt16LE(parts, end + place);
  return bytes;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const told = Math.min(count, 0xffff);
  const end = [
    Buffer.from('PK\u0005\u0006'),
    numbers([4, 0], [2, told], [2, told], [4, size], [4, offset], [2, 0]),
  ];
  if (count === told) return Buffer.concat(end);
  return Buffer.concat([
    Buffer.from('PK\u0006\u0006'),
    numbers([8, 44], [2, 45], [2, 45], [8, 0], [8, count], [8, count], [8, size], [8, offset]),
    Buffer.from('PK\u0006\u0007'),
    numbers([4, 0], [8, offset + size], [4, 1]),
    ...end,
  ]);
}

/** Each in so many bytes, the least first. */
function numbers(...given: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const all = given.map(([length, value]) => {
    const one = Buffer.alloc(length);
    one.writeUIntLE(value, 0, Math.min(length, 6));
    return one;
  });
  return Buffer.concat(all);
}
