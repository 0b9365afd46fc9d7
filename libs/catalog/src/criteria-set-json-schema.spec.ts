import { expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { criteriaSetJsonSchema } from './criteria-set-json-schema';

const FILE = new URL('../schemas/criteria-set.schema.json', import.meta.url);

/** After a change of the schema: UPDATE_SCHEMAS=1 npx jest libs/catalog/src/criteria-set-json-schema */
it('the published JSON Schema is the one the program validates by', async () => {
  const current = `${JSON.stringify(criteriaSetJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_SCHEMAS'] === '1') await writeFile(FILE, current);
  expect(JSON.parse(await readFile(FILE, 'utf8'))).toEqual(JSON.parse(current));
});
