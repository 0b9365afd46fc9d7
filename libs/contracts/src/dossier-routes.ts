import { z } from 'zod';
import {
  answerExplanationSchema,
  askExplanationSchema,
  dossierComponentSchema,
  dossierFileSchema,
  dossierSchema,
  dossierSealSchema,
  dossierZipQuerySchema,
  dossierZipSchema,
  freezeDossierSchema,
  leaveUnscoredSchema,
  settleExplanationSchema,
} from './dossier';
import type { Route } from './route';

const created = z.object({ id: z.string() });
const roundResult = z.object({ round: z.number().int() });
const DOSSIER = '/plans/{planId}/dossier';
const COMPONENT = `${DOSSIER}/components/{code}`;
const of = { tag: 'dossier', access: 'everybody' } as const;
const command = { ...of, method: 'post', command: 'create' } as const;

export const dossierRoutes: readonly Route[] = [
  {
    ...of,
    id: 'readDossier',
    method: 'get',
    path: DOSSIER,
    summary: 'The frozen dossier of a plan; units see the components they lead',
    response: dossierSchema,
  },
  {
    ...command,
    id: 'freezeDossier',
    access: 'office',
    path: DOSSIER,
    summary: 'Freeze what is approved now for the appraiser',
    body: freezeDossierSchema,
    response: created,
  },
  {
    ...of,
    id: 'readDossierSeal',
    access: 'wholeDossier',
    method: 'get',
    path: `${DOSSIER}/seal`,
    summary: 'Whether the frozen content still has the digest it was frozen with',
    response: dossierSealSchema,
  },
  {
    ...of,
    id: 'readDossierZip',
    access: 'wholeDossier',
    method: 'get',
    path: `${DOSSIER}/zip/summary`,
    summary: 'How large the dossier to take home is, and its digests; also whether a file of it is missing',
    query: dossierZipQuerySchema,
    response: dossierZipSchema,
  },
  {
    ...of,
    id: 'takeDossier',
    access: 'wholeDossier',
    method: 'get',
    path: `${DOSSIER}/zip`,
    summary:
      'The whole dossier as one zip file, with a manifest, a page to read and a program that verifies it',
    query: dossierZipQuerySchema,
    binary: true,
  },
  {
    ...command,
    id: 'closeAppraisal',
    access: 'appraisers',
    path: `${DOSSIER}/close`,
    summary: 'Lock the official points',
    response: created,
  },
  {
    ...of,
    id: 'readDossierComponent',
    method: 'get',
    path: COMPONENT,
    summary: 'One component as it was frozen, its official points and explanations',
    response: dossierComponentSchema,
  },
  {
    ...of,
    id: 'openDossierFile',
    method: 'get',
    path: `${COMPONENT}/files/{evidenceId}`,
    summary: 'A frozen file, of evidence or of an entry of a register, or one that an answer names',
    binary: true,
  },
  {
    ...of,
    id: 'listNameableFiles',
    access: 'reviewers',
    method: 'get',
    path: `${COMPONENT}/files`,
    summary: "Files of the component's tasks today, which an answer may name",
    response: z.object({ files: z.array(dossierFileSchema) }),
  },
  {
    ...of,
    id: 'leaveUnscored',
    access: 'appraisers',
    method: 'put',
    command: 'create',
    path: `${COMPONENT}/unscored`,
    summary: 'Give no official points, with the reason',
    body: leaveUnscoredSchema,
    response: created,
  },
  {
    ...command,
    id: 'askExplanation',
    access: 'appraisers',
    path: `${COMPONENT}/explanations`,
    summary: 'Ask for an explanation by a day',
    body: askExplanationSchema,
    response: roundResult,
  },
  {
    ...command,
    id: 'answerExplanation',
    access: 'reviewers',
    path: `${COMPONENT}/explanations/{round}/answer`,
    summary: 'Answer an explanation that was asked for',
    body: answerExplanationSchema,
    response: roundResult,
  },
  {
    ...command,
    id: 'settleExplanation',
    access: 'appraisers',
    path: `${COMPONENT}/explanations/{round}/settle`,
    summary: 'Settle an explanation: other points, or as they stand',
    body: settleExplanationSchema,
    response: roundResult,
  },
];
