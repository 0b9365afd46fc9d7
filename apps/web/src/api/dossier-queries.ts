import type { Dossier, DossierComponent, DossierFile, DossierSeal, DossierZipSummary } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

const dossier = (planId: string) => `/plans/${encodeURIComponent(planId)}/dossier`;
const component = (planId: string, code: string) =>
  `${dossier(planId)}/components/${encodeURIComponent(code)}`;

export const dossierQuery = (planId: string) =>
  queryOptions({
    queryKey: ['dossier', planId],
    queryFn: ({ signal }) => request<Dossier>('GET', dossier(planId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export const dossierComponentQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['dossier', planId, code],
    queryFn: ({ signal }) => request<DossierComponent>('GET', component(planId, code), { signal }),
    refetchInterval: lookAgainEvery,
  });

/** Only while an answer is being written. */
export const nameableFilesQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['dossier', planId, code, 'files'],
    queryFn: async ({ signal }) =>
      (await request<{ files: DossierFile[] }>('GET', `${component(planId, code)}/files`, { signal })).files,
  });

/** Asked for by a press: it reads the whole dossier again. */
export const dossierSealQuery = (planId: string) =>
  queryOptions({
    queryKey: ['dossier-seal', planId],
    queryFn: ({ signal }) => request<DossierSeal>('GET', `${dossier(planId)}/seal`, { signal }),
    enabled: false,
  });

/** Looked at anew each time: it tells whether the very next download would be whole. */
export const dossierZipQuery = (planId: string) =>
  queryOptions({
    queryKey: ['dossier-zip', planId],
    queryFn: ({ signal }) => request<DossierZipSummary>('GET', `${dossier(planId)}/zip/summary`, { signal }),
    gcTime: 0,
    retry: false,
  });

export function dossierZipUrl(planId: string): string {
  return `/api${dossier(planId)}/zip`;
}

export function dossierFileUrl(planId: string, code: string, fileId: string): string {
  return `/api${component(planId, code)}/files/${encodeURIComponent(fileId)}`;
}

export function freezeCommand(planId: string, reason: string): Command {
  return { path: dossier(planId), body: { reason } };
}

export function closeCommand(planId: string): Command {
  return { path: `${dossier(planId)}/close` };
}

export function scoreCommand(
  planId: string,
  code: string,
  body: { points: string; reason: string },
): Command {
  const path = `/plans/${encodeURIComponent(planId)}/components/${encodeURIComponent(code)}/official`;
  return { method: 'PUT', path, body };
}

export function unscoredCommand(planId: string, code: string, reason: string): Command {
  return { method: 'PUT', path: `${component(planId, code)}/unscored`, body: { reason } };
}

export function askCommand(planId: string, code: string, body: { question: string; dueOn: string }): Command {
  return { path: `${component(planId, code)}/explanations`, body };
}

export function answerCommand(
  planId: string,
  code: string,
  round: number,
  body: { text: string; evidenceIds: string[]; refersTo: string | null },
): Command {
  return { path: `${component(planId, code)}/explanations/${round}/answer`, body };
}

export function settleCommand(
  planId: string,
  code: string,
  round: number,
  body: { points: string | null; reason: string },
): Command {
  return { path: `${component(planId, code)}/explanations/${round}/settle`, body };
}
