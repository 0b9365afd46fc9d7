import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import { documentNamedSchema } from './additions';
import { whySchema } from './administration';
import type { Route } from './route';
import { bilingualSchema, instantSchema, localDateSchema, personRefSchema, pointsSchema } from './shared';
import { factSpecSchema, factValueSchema } from './tasks';

export const sayFactSchema = z.strictObject({
  fact: z.string().min(1).max(60),
  value: factValueSchema.nullable().meta({ description: 'Null takes it back: it is unknown again.' }),
  reason: whySchema,
  document: documentNamedSchema.nullable(),
});
export type SayFact = z.infer<typeof sayFactSchema>;

export const factSaidSchema = z.object({ version: z.number().int() });
export type FactSaid = z.infer<typeof factSaidSchema>;

const adjusts = { per: pointsSchema, cap: pointsSchema, source: z.string() };
const setFactSchema = factSpecSchema.extend({
  from: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('counted') }),
      z.object({ kind: z.literal('register'), register: z.enum(REGISTERS), figure: z.string() }),
      z.object({ kind: z.literal('said') }),
    ])
    .meta({ description: 'Who tells it: the program counts it, a register tells it, or Nội vụ says it.' }),
  version: z.number().int().meta({ description: 'How often it was said so far, for If-Match.' }),
  value: factValueSchema.nullable().meta({ description: 'Null: nobody has said it yet, which is not zero.' }),
  moves: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('penalty'), ...adjusts }),
        z.object({ kind: z.literal('bonus'), ...adjusts }),
        z.object({ kind: z.literal('knockOut'), scope: z.string(), why: bilingualSchema }),
        z.object({ kind: z.literal('ceiling'), why: bilingualSchema }),
      ]),
    )
    .meta({ description: 'What of the set it decides.' }),
  said: z
    .array(
      z.object({
        value: factValueSchema.nullable(),
        reason: z.string(),
        document: z.object({ number: z.string(), issuedOn: localDateSchema.nullable() }).nullable(),
        by: personRefSchema,
        standsFor: z.string().nullable(),
        at: instantSchema,
      }),
    )
    .meta({ description: 'Newest first.' }),
});
export type SetFact = z.infer<typeof setFactSchema>;

export const setFactsSchema = z.object({ facts: z.array(setFactSchema) });
export type SetFacts = z.infer<typeof setFactsSchema>;

const FACTS = '/plans/{planId}/facts';

export const setFactRoutes: readonly Route[] = [
  {
    id: 'readFacts',
    method: 'get',
    path: FACTS,
    tag: 'scores',
    summary: 'Facts of the whole unit that the criteria set asks for, with who said them and why',
    access: 'foretold',
    response: setFactsSchema,
  },
  {
    id: 'sayFact',
    method: 'post',
    path: FACTS,
    tag: 'scores',
    summary: 'Say or correct a fact of the whole unit; scores and forecast follow',
    access: 'reviewers',
    command: 'versioned',
    body: sayFactSchema,
    response: factSaidSchema,
  },
];
