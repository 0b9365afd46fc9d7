import fc from 'fast-check';

/** As much of JSON Schema as the API's own document uses. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** Things that are there, by what a field or a parameter is called. */
export type Known = (name: string) => readonly string[];

/** What fits a schema; where a name says what is meant, mostly something that is there. */
export function fitting(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return fc.oneof(...ways.map((way) => fitting(way, known, name)));
  switch (schema.type) {
    case 'string':
      return text(schema, known(name));
    case 'integer':
    case 'number':
      return whole(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      });
    case 'object':
      return object(schema, known);
    default:
      return fc.constantFrom(null, 'x', 1);
  }
}

function text(schema: Schema, pool: readonly string[]): fc.Arbitrary<string> {
  const plain = spelled(schema);
  if (pool.length === 0) return plain;
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: plain });
}

function spelled(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date')
    return fc.constantFrom('2017-08-29', '2017-09-29', '2017-11-30', '2017-12-31');
  if (schema.format === 'email') return fc.constantFrom('can.bo@tinhbien.example', "o'brien+x@a.example");
  if (schema.format === 'uuid') return fc.uuid();
  const pattern = schema.allOf?.[0]?.pattern ?? schema.pattern;
  if (pattern === '^-?\\d+(\\.\\d+)?$') return fc.constantFrom('0', '1', '1.5', '63.25', '90');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const least = schema.minLength ?? 0;
  return fc.oneof(
    fc
      .constantFrom('Đúng như thẩm tra', 'báo cáo 21/BC-VHTT', 'lý do')
      .filter((words) => words.length >= least),
    fc.string({ minLength: least, maxLength: Math.min(schema.maxLength ?? 40, least + 30) }),
  );
}

function whole({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum ?? 0, exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1, 0);
  return fc.integer({ min: least, max: Math.min(maximum ?? least + 20, least + 20) });
}

function object(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, fitting(inner, known, key)])),
    { requiredKeys: required },
  );
  if (typeof additionalProperties !== 'object' || Object.keys(additionalProperties).length === 0)
    return named;
  const more = fc.dictionary(
    fc.oneof(fc.constantFrom(...known('fact')), fc.string({ maxLength: 8 })),
    fitting(additionalProperties, known),
    { maxKeys: 3, noNullPrototype: true },
  );
  return fc.tuple(named, more).map(([one, other]) => ({ ...other, ...(one as object) }));
}
