import { z } from 'zod';

/** The small shapes that every schema of the catalog is made of. Those with an id are named in the JSON Schema. */
export const id = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]*$/);
export const words = z.string().trim().min(1);
export const points = z
  .string()
  .regex(/^\d+(\.\d{1,4})?$/)
  .meta({ id: 'Points', description: 'Exact decimal as text, for example "87.65".' });
export const day = z.iso.date();
export const bilingual = z
  .strictObject({ vi: words, en: words })
  .meta({ id: 'Bilingual', description: 'Vietnamese and English.' });
export const confidence = z.enum(['read', 'inferred', 'conflicting', 'unverified']).meta({
  id: 'Confidence',
  description: 'Read in the source, inferred, contradicted within the source, or still to be verified.',
});
