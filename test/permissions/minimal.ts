type Schema = Record<string, unknown>;

/** The least that a JSON schema takes; what a pattern or a rule of ours asks beside it stands in the words given. */
export function minimalOf(schema: Schema, words: Readonly<Record<string, unknown>>, name = ''): unknown {
  if (name in words) return words[name];
  if ('const' in schema) return schema['const'];
  const [first] = (schema['enum'] ?? []) as unknown[];
  if (first !== undefined) return first;
  const [some] = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf'] ?? []) as Schema[];
  if (some !== undefined) return minimalOf(some, words, name);
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
      const needed = (schema['required'] ?? []) as string[];
      return Object.fromEntries(needed.map((one) => [one, minimalOf(properties[one] ?? {}, words, one)]));
    }
    case 'array': {
      const least = Number(schema['minItems'] ?? 0);
      return Array.from({ length: least }, () => minimalOf((schema['items'] ?? {}) as Schema, words));
    }
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return schema['format'] === 'date'
        ? '2017-10-02'
        : 'x'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
  }
}
