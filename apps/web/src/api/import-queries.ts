import type { Imported, ImportKindName, ImportPreview, SurveyResult } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { fetchFile } from './fetch-file';

/** A file as it was when it was chosen: what is previewed is what is imported, whatever becomes of it on the disk. */
export interface ChosenFile {
  name: string;
  content: Blob;
}

export interface ImportPlace {
  kind: ImportKindName;
  /** Of official points, of the survey and of registers. */
  planId?: string | undefined;
  /** Whose sample or answers are brought in. */
  surveyId?: string | undefined;
}

export const surveyQuery = (planId: string) =>
  queryOptions({
    queryKey: ['dossier', planId, 'survey'],
    queryFn: ({ signal }) =>
      request<SurveyResult>('GET', `/plans/${encodeURIComponent(planId)}/survey`, { signal }),
  });

export async function chosen(file: File): Promise<ChosenFile> {
  return { name: file.name, content: new Blob([await file.arrayBuffer()]) };
}

/** The form, in the language of the screen. */
export function takeForm(place: ImportPlace): Promise<ChosenFile> {
  return fetchFile(`/templates/${place.kind}${searchOf(place)}`, `${place.kind}.xlsx`);
}

export function previewFile(place: ImportPlace, file: ChosenFile): Promise<ImportPreview> {
  const form = new FormData();
  form.append('file', file.content, file.name);
  return request<ImportPreview>('POST', `/imports/${place.kind}/preview${searchOf(place)}`, { form });
}

export function confirmFile(
  place: ImportPlace,
  file: ChosenFile,
  fields: { fileDigest: string; basis: string; reason: string; document: string },
  key: string,
): Promise<Imported> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file.content, file.name);
  return request<Imported>('POST', `/imports/${place.kind}${searchOf(place)}`, { form, key });
}

function searchOf({ planId, surveyId }: ImportPlace): string {
  const search = new URLSearchParams({
    ...(planId === undefined ? {} : { plan: planId }),
    ...(surveyId === undefined ? {} : { survey: surveyId }),
  });
  return search.size === 0 ? '' : `?${search}`;
}
