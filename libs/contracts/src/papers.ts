import { PAPER_TAKERS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { givenDaySchema } from './shared';

/** What leaves the office to be signed and stamped. */
export const PAPER_KINDS = [
  'annex',
  'annex-progress',
  'self-assessment',
  'report',
  'chairman-page',
  'review-minutes',
] as const;
export type PaperKindName = (typeof PAPER_KINDS)[number];
export const PAPER_FORMATS = ['docx', 'xlsx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export const paperListSchema = z.object({
  planId: z.string(),
  keepsReports: z.boolean().meta({ description: 'Whether I may read the periodic reports that are kept.' }),
  papers: z.array(
    z.object({
      kind: z.enum(PAPER_KINDS),
      periods: z
        .array(z.string())
        .meta({ description: 'Like 2017-Q3, the latest first; none for a paper about the whole plan.' }),
      asOf: z.boolean().meta({ description: 'Whether it can tell of an earlier day.' }),
    }),
  ),
});
export type PaperList = z.infer<typeof paperListSchema>;

export const paperQuerySchema = z.strictObject({
  format: z.enum(PAPER_FORMATS),
  period: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'One of those in the list; the latest without it.' }),
  asOf: givenDaySchema.optional().meta({ description: 'As of the end of this day; today without it.' }),
});
export type PaperQuery = z.infer<typeof paperQuerySchema>;

const of = { method: 'get', tag: 'plans', access: 'inside' } as const;

export const papersRoutes: readonly Route[] = [
  {
    ...of,
    id: 'listPapers',
    path: '/plans/{planId}/papers',
    summary: 'The papers I may take of a plan, and for which periods',
    response: paperListSchema,
  },
  {
    ...of,
    ofKind: PAPER_TAKERS,
    id: 'takePaper',
    path: '/plans/{planId}/papers/{kind}',
    summary: 'A paper in Word or Excel, ready to be signed; units get what they lead or coordinate',
    query: paperQuerySchema,
    binary: true,
  },
];
