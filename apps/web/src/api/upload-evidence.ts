import type { CommandResult, EvidenceFields, EvidenceItem } from '@tctp/contracts';
import { offlineProblem, readProblem } from './api-problem';
import { headersOf } from './client';

export type UploadResult = CommandResult & { evidence: EvidenceItem };

export interface Upload {
  taskId: string;
  version: number;
  key: string;
  file: Blob;
  fileName: string;
  fields: EvidenceFields;
  onProgress: (percent: number) => void;
}

/** `fetch` does not tell how much has gone out; XMLHttpRequest does. */
export function uploadEvidence(upload: Upload): Promise<UploadResult> {
  const form = new FormData();
  /* Fields go first: a server that streams the file knows them before the first byte. */
  for (const [name, value] of Object.entries(upload.fields)) if (value) form.append(name, value);
  form.append('file', upload.file, upload.fileName);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/api/tasks/${encodeURIComponent(upload.taskId)}/evidence`);
    for (const [name, value] of Object.entries(headersOf(upload))) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) upload.onProgress(Math.round((event.loaded / event.total) * 100));
    };
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(JSON.parse(xhr.responseText) as UploadResult);
      else reject(readProblem(xhr.status, xhr.responseText));
    };
    xhr.onerror = () => reject(offlineProblem());
    xhr.ontimeout = () => reject(offlineProblem());
    xhr.send(form);
  });
}
