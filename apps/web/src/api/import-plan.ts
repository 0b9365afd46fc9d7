import type { DraftImported } from '@tctp/contracts';
import { offlineProblem, readProblem } from './api-problem';
import { headersOf } from './client';

/**
 * One paper on its way to become a draft. A plan is small: it goes in one piece, and after a broken line the same key
 * with the same file is the same import. The browser's older request is the one that tells how much has gone out.
 */
export function importPlan(
  file: File,
  key: string,
  onProgress: (percent: number) => void,
): Promise<DraftImported> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/drafts');
    for (const [name, value] of Object.entries(headersOf({ key }))) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        resolve(JSON.parse(request.responseText) as DraftImported);
      else reject(readProblem(request.status, request.responseText));
    };
    request.onerror = () => reject(offlineProblem());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
