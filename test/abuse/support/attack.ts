import fc from 'fast-check';
import {
  CONTENT_TYPES,
  EXTRA_KEYS,
  HOSTILE_BODIES,
  HOSTILE_HEADERS,
  HOSTILE_SEGMENTS,
  HOSTILE_TEXTS,
  HOSTILE_VALUES,
} from './hostile-values';
import { fitting } from './json-arbitrary';
import type { Known, Schema } from './json-arbitrary';

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: { name: string; in: 'path' | 'query' | 'header'; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** One request, before it is said who sends it and which version is there. */
export interface Attack {
  method: string;
  /** As it stands on the line, the query too. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

/** If-Match takes the version that is there when it is sent. */
export const AS_IT_IS = 'as-it-is';

const BOUNDARY = 'yymmdd';

/** Requests for one operation: in order, nearly in order, and out of all order. */
export function attacksOn(operation: Operation, known: Known): fc.Arbitrary<Attack> {
  const { path, query, headers, body } = parts(operation, known);
  const put = (
    one: fc.Arbitrary<string>,
    other: fc.Arbitrary<string>,
    third: fc.Arbitrary<Record<string, string>>,
    last: fc.Arbitrary<Body>,
  ) =>
    fc.tuple(one, other, third, last).map(([place, search, said, { type, content }]): Attack => ({
      method: operation.method.toUpperCase(),
      path: `${place}${search}`,
      headers: type === null ? said : { 'content-type': type, ...said },
      body: content,
    }));
  return fc.oneof(
    { weight: 4, arbitrary: put(path.right, query.right, headers.right, body.right) },
    { weight: 2, arbitrary: put(path.wrong, query.right, headers.right, body.right) },
    { weight: query.taken ? 3 : 1, arbitrary: put(path.right, query.wrong, headers.right, body.right) },
    { weight: 2, arbitrary: put(path.right, query.right, headers.wrong, body.right) },
    { weight: body.taken ? 6 : 1, arbitrary: put(path.right, query.right, headers.right, body.wrong) },
    { weight: 1, arbitrary: put(path.wrong, query.wrong, headers.wrong, body.wrong) },
  );
}

interface Body {
  type: string | null;
  content: string | Uint8Array | null;
}

function parts(operation: Operation, known: Known) {
  const of = (place: string) => operation.parameters.filter((one) => one.in === place);
  return {
    path: paths(operation.path, known),
    query: queries(of('query'), known),
    headers: headersOf(of('header').map(({ name }) => name.toLowerCase())),
    body: bodies(operation, known),
  };
}

function paths(template: string, known: Known) {
  const fill = (segment: (name: string) => fc.Arbitrary<string>) =>
    fc
      .tuple(
        ...template.split('/').map((part) => {
          const name = /^\{(\w+)\}$/.exec(part)?.[1];
          return name === undefined ? fc.constant(part) : segment(name);
        }),
      )
      .map((segments) => segments.join('/'));
  const right = (name: string) => fc.constantFrom(...oneAtLeast(known(name)));
  return {
    right: fill(right),
    wrong: fc.oneof(
      fill((name) => fc.oneof(fc.constantFrom(...HOSTILE_SEGMENTS), right(name))),
      fc
        .tuple(fill(right), fc.constantFrom('/', '//', '/..', '/%2e%2e/', ';a=b', '%20', '.json', '%3fa=b'))
        .map((both) => both.join('')),
    ),
  };
}

const oneAtLeast = (pool: readonly string[]) => (pool.length === 0 ? ['x'] : pool);

function queries(parameters: Operation['parameters'], known: Known) {
  const pairs = fc
    .tuple(
      ...parameters.map(({ name, schema }) =>
        fc.option(fitting(schema, known, name)).map((value) => [name, value] as const),
      ),
    )
    .map((all) => all.filter(([, value]) => value !== null));
  const written = (all: readonly (readonly [string, unknown])[]) =>
    all.length === 0
      ? ''
      : `?${all.map(([name, value]) => `${escaped(name)}=${escaped(String(value))}`).join('&')}`;
  const names = [...parameters.map(({ name }) => name), 'x', '__proto__', 'constructor', 'a[b]', 'a[]', ''];
  const odd = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...HOSTILE_TEXTS.filter((one) => one.length < 9_000)),
  );
  return {
    taken: parameters.length > 0,
    right: pairs.map(written),
    wrong: fc.oneof(
      fc.tuple(pairs, odd, odd).map(([all, one, other]) => written([...all, one, other])),
      fc.tuple(pairs, odd).map(([all, [name, value]]) => written([...all, [name, value], [name, value]])),
      fc.constantFrom(
        '?',
        '?&&&',
        '?=',
        '?%zz',
        '?a=%ff',
        '?a=%00',
        `?${'a=b&'.repeat(1_000)}`,
        '#x',
        '?a=b?c=d#e',
      ),
    ),
  };
}

/** A lone surrogate has no place in UTF-8: it goes as the bytes somebody would try. */
const escaped = (text: string) =>
  text.replace(/\p{Surrogate}/gu, '%ED%A0%80').replace(/[^\w.~%-]|%(?!ED%A0%80)/gu, encodeURIComponent);

function headersOf(asked: readonly string[]) {
  const right = fc.uuid().map((key) => ({
    ...(asked.includes('if-match') ? { 'if-match': AS_IT_IS } : {}),
    ...(asked.includes('idempotency-key') ? { 'idempotency-key': key } : {}),
  }));
  const odd = fc.constantFrom(
    ...Object.entries(HOSTILE_HEADERS).flatMap(([name, all]) => all.map((value) => [name, value] as const)),
  );
  return {
    right,
    wrong: fc.oneof(
      fc
        .tuple(right, odd, odd)
        .map(([said, one, other]) => ({ ...said, ...Object.fromEntries([one, other]) })),
      fc.constant({}),
    ),
  };
}

function bodies(
  operation: Operation,
  known: Known,
): { taken: boolean; right: fc.Arbitrary<Body>; wrong: fc.Arbitrary<Body> } {
  const form = operation.requestBody?.content['multipart/form-data'];
  if (form !== undefined) return forms(form.schema, known);
  const schema = operation.requestBody?.content['application/json']?.schema;
  const json = (content: unknown): Body => ({ type: 'application/json', content: JSON.stringify(content) });
  const odd = fc.oneof(
    fc.constantFrom(...HOSTILE_BODIES).map((content) => ({ type: 'application/json', content })),
    fc
      .tuple(fc.constantFrom(...CONTENT_TYPES), fc.constantFrom('{}', 'a=b', ''))
      .map(([type, content]) => ({ type, content })),
  );
  const none: Body = { type: null, content: null };
  if (schema === undefined) return { taken: false, right: fc.constant(none), wrong: odd };
  const right = fitting(schema, known);
  const spoiled = fc
    .tuple(
      right,
      fc.nat(),
      fc.constantFrom(...HOSTILE_VALUES),
      fc.constantFrom(...EXTRA_KEYS),
      fc.constantFrom('put', 'put', 'put', 'drop', 'add', 'deep'),
    )
    .map(([value, at, hostile, key, how]) => json(spoil(value, at, hostile, key, how)));
  return {
    taken: true,
    right: right.map(json),
    wrong: fc.oneof({ weight: 5, arbitrary: spoiled }, { weight: 2, arbitrary: odd }),
  };
}

/** The same body with one place of it spoiled. */
function spoil(value: unknown, at: number, hostile: unknown, key: string, how: string): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return hostile;
  const { holder, name } = place;
  if (how === 'put') holder[name] = hostile;
  if (how === 'drop') delete holder[name];
  if (how === 'add') (copy as Record<string, unknown>)[key] = hostile;
  if (how === 'deep') holder[name] = { [key]: holder[name] };
  return copy;
}

function placesIn(value: unknown): { holder: Record<string, unknown>; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

function forms(schema: Schema, known: Known) {
  const { file: _file, ...properties } = schema.properties ?? {};
  const fields = fitting({ type: 'object', properties }, known).map((all) => Object.entries(all as object));
  const files = fc.constantFrom(
    'nội dung',
    '',
    'a\0b',
    '%PDF-1.7\n',
    'PK\x03\x04',
    '\ud800',
    '<?xml version="1.0"?><a/>',
  );
  const names = fc.constantFrom(
    'bao-cao.txt',
    'Kế hoạch.docx',
    'a.xlsx',
    '../../x.txt',
    'a\\b.txt',
    '',
    'x'.repeat(3_000),
    'a%00.txt',
    'a;b.txt',
  );
  const odd = fc.tuple(
    fc.constantFrom('number', 'issuedOn', 'reason', 'basis', '__proto__', 'file', 'constructor', ''),
    fc.constantFrom(...HOSTILE_TEXTS),
  );
  const written = (texts: readonly (readonly [string, unknown])[], name: string, content: string): Body => ({
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    content: [
      ...texts.map(
        ([field, value]) =>
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${String(value)}\r\n`,
      ),
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${BOUNDARY}--\r\n`,
    ].join(''),
  });
  const right = fc.tuple(fields, names, files).map(([texts, name, content]) => written(texts, name, content));
  return {
    taken: true,
    right,
    wrong: fc.oneof(
      fc
        .tuple(fields, odd, odd, names, files)
        .map(([texts, one, other, name, content]) => written([...texts, one, other], name, content)),
      right.map(({ type, content }) => ({ type, content: String(content).slice(0, -7) })),
      right.map(({ type, content }) => ({
        type,
        content: String(content).replace('form-data; name', 'x; name'),
      })),
      fc.constantFrom(...CONTENT_TYPES).map((type): Body => ({ type, content: `--x\r\n\r\n` })),
      fc.constant<Body>({ type: 'application/json', content: '{}' }),
    ),
  };
}
