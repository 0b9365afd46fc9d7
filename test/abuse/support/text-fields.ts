import type { Route } from '@tctp/contracts';
import { z } from 'zod';

const PARTS = ['query', 'body', 'multipart', 'form'] as const;
type Part = (typeof PARTS)[number];

/** JSON Schema, as far as texts stand in it. */
interface Node {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  propertyNames?: Node;
  items?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
}

/**
 * Every place in what a route takes where this text may stand, by its address: `createUnit.body.name`,
 * `saveFilter.body.search.*`. A list is `[]`; of a record, `.*` is any value and `.#` any key. What a pattern or a list of
 * words keeps out is none.
 */
export function textFields(routes: readonly Route[], text: string): string[] {
  const found = routes.flatMap((route) =>
    PARTS.flatMap((part) => {
      const schema = route[part];
      if (schema === undefined) return [];
      const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
      return fieldsOf(node, `${route.id}.${part}`, text);
    }),
  );
  return [...new Set(found)].sort();
}

function fieldsOf(node: Node, at: string, text: string): string[] {
  const { properties = {}, additionalProperties: others, items } = node;
  return [
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => fieldsOf(one, at, text)),
    ...Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, `${at}.${key}`, text)),
    ...(typeof others === 'object'
      ? [...fieldsOf(others, `${at}.*`, text), ...fieldsOf(node.propertyNames ?? {}, `${at}.#`, text)]
      : []),
    ...(typeof items === 'object' ? fieldsOf(items, `${at}[]`, text) : []),
    ...(mayBe(node, text) ? [at] : []),
  ];
}

function mayBe({ type, enum: words, const: word, pattern, allOf = [] }: Node, text: string): boolean {
  if (![type].flat().includes('string') || words !== undefined || word !== undefined) return false;
  return [pattern, ...allOf.map((one) => one.pattern)].every(
    (one) => one === undefined || new RegExp(one, 'u').test(text),
  );
}

/** Of what was sent, the places in which the mark stands; by the addresses that the schemas have. */
export function placesOf(
  sent: unknown,
  { route, part, mark, fields }: { route: string; part: Part; mark: string; fields: ReadonlySet<string> },
): string[] {
  const known = [...fields];
  const walk = (value: unknown, at: string): string[] => {
    if (typeof value === 'string') return value.includes(mark) ? [at] : [];
    if (Array.isArray(value)) return value.flatMap((one) => walk(one, `${at}[]`));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) => {
      const named = `${at}.${key}`;
      const isNamed = known.some(
        (field) => field === named || (/^[.[]/.test(field.slice(named.length)) && field.startsWith(named)),
      );
      return [...(key.includes(mark) ? [`${at}.#`] : []), ...walk(one, isNamed ? named : `${at}.*`)];
    });
  };
  return walk(sent, `${route}.${part}`);
}
