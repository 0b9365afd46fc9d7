import { describe, expect, it } from '@jest/globals';
import { paramNamesOf, paramSchemas, routes } from '@tctp/contracts';
import { z } from 'zod';

/** JSON Schema, as far as bounds are said in it. */
interface Node {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  maxProperties?: number;
  additionalProperties?: boolean | Node;
  propertyNames?: Node;
  properties?: Record<string, Node>;
  items?: Node | boolean;
  prefixItems?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
  $ref?: string;
  $defs?: Record<string, Node>;
}

const OF_A_LENGTH = ['date', 'date-time', 'uuid', 'time'];

/** Where a schema lets in what has no end, a key nobody knows, or anything at all. */
function unbounded(schema: z.ZodType): string[] {
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  return faultsOf(node, '');
}

function faultsOf(node: Node, at: string): string[] {
  const several = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  const inner = [
    ...several.flatMap((one) => faultsOf(one, at)),
    ...Object.entries(node.$defs ?? {}).flatMap(([name, one]) => faultsOf(one, `#${name}`)),
  ];
  if (several.length > 0 || node.$ref !== undefined) return inner;
  if (node.enum !== undefined || 'const' in node) return inner;
  switch (node.type) {
    case 'string':
      return isBounded(node) ? inner : [...inner, `${at}: a text without an end`];
    case 'array': {
      const items = typeof node.items === 'object' ? faultsOf(node.items, `${at}[]`) : [];
      const fixed = node.prefixItems !== undefined || node.maxItems !== undefined;
      return [...inner, ...items, ...(fixed ? [] : [`${at}: a list without an end`])];
    }
    case 'object':
      return [...inner, ...objectFaults(node, at)];
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return inner;
    default:
      return [...inner, `${at}: anything`];
  }
}

function objectFaults(node: Node, at: string): string[] {
  const known = Object.entries(node.properties ?? {}).flatMap(([key, one]) => faultsOf(one, `${at}.${key}`));
  const { additionalProperties: others } = node;
  if (others === false) return known;
  if (typeof others !== 'object' || node.maxProperties === undefined)
    return [...known, `${at}: keys that nobody knows`];
  return [...known, ...faultsOf(others, `${at}.*`), ...faultsOf(node.propertyNames ?? {}, `${at} (keys)`)];
}

function isBounded(node: Node): boolean {
  const { maxLength, format = '', pattern, allOf = [] } = node;
  if (maxLength !== undefined || OF_A_LENGTH.includes(format)) return true;
  return (pattern !== undefined && hasEnd(pattern)) || allOf.some(isBounded);
}

/** A pattern from beginning to end in which nothing may be repeated for ever. */
function hasEnd(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return bare.startsWith('^') && bare.endsWith('$') && !/[*+]|\{\d+,\}/.test(bare);
}

describe('what people send', () => {
  const inputs = routes.flatMap((route) =>
    (['query', 'body', 'multipart'] as const).flatMap((part) => {
      const schema = route[part];
      return schema === undefined ? [] : [[`${route.id}: ${part}`, schema] as const];
    }),
  );

  it.each(inputs)('%s has no unknown keys, and an end to everything in it', (_name, schema) => {
    expect(unbounded(schema)).toEqual([]);
  });

  it('names nothing in an address that has no shape', () => {
    const names = [...new Set(routes.flatMap(({ path }) => paramNamesOf(path)))].sort();
    expect(names).toEqual(Object.keys(paramSchemas).sort());
    for (const schema of Object.values(paramSchemas)) {
      expect(unbounded(schema)).toEqual([]);
      for (const wrong of ['', '../etc', 'a\u0000b', 'a\nb', '<script>', 'x'.repeat(300), "' or 1=1"])
        expect([wrong, schema.safeParse(wrong).success]).toEqual([wrong, false]);
    }
  });

  it('would be caught without an end', () => {
    const caught = (schema: z.ZodType) => unbounded(schema).length > 0;
    expect(caught(z.strictObject({ a: z.string() }))).toBe(true);
    expect(caught(z.strictObject({ a: z.string().regex(/^a+$/) }))).toBe(true);
    expect(caught(z.strictObject({ a: z.array(z.boolean()) }))).toBe(true);
    expect(caught(z.object({ a: z.boolean() }))).toBe(true);
    expect(caught(z.strictObject({ a: z.record(z.string().max(3), z.boolean()) }))).toBe(true);
    expect(caught(z.strictObject({ a: z.unknown() }))).toBe(true);
    expect(caught(z.strictObject({ a: z.string().max(3).nullable(), b: z.uuid() }))).toBe(false);
  });
});
