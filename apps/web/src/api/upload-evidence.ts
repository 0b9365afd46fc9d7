import type { DetailedError, PreviousUpload, Upload } from 'tus-js-client';
import type { ApiProblem } from './api-problem';
import { offlineProblem, readProblem } from './api-problem';
import { headersOf } from './client';

export interface UploadEvents {
  /** 0 to 100: of what has gone out. */
  onProgress: (percent: number) => void;
  /** 0 to 100: of what has arrived. */
  onArrived: (percent: number) => void;
  onUp: (uploadId: string) => void;
  /** `percent`: of what has arrived, and need not be sent again. */
  onBroken: (problem: ApiProblem, percent: number) => void;
}

export interface EvidenceUpload {
  /** Begins, or goes on from where the server stands. */
  go(): void;
  /** Given up: the server forgets it as well. */
  drop(): void;
  /** It is evidence now: this browser has nothing left to resume. */
  forget(): void;
}

const KILOBYTE = 1024;
const SMALLEST_CHUNK = 256 * KILOBYTE;
const LARGEST_CHUNK = 4096 * KILOBYTE;

/**
 * One file on its way, by the tus protocol. What has arrived stays: after a broken line, and after the page was left and
 * the same file is chosen again, only the rest is sent. The library comes when the first file is chosen.
 */
export async function uploadEvidence(file: File, events: UploadEvents): Promise<EvidenceUpload> {
  const { Upload: Resumable } = await import('tus-js-client');
  const { Accept: _accept, ...headers } = headersOf({});
  let arrived = 0;
  const upload = new Resumable(file, {
    endpoint: '/api/uploads',
    headers,
    metadata: { filename: file.name, filetype: file.type },
    /* A twentieth at a time, so that "62 %" is what has arrived. */
    chunkSize: Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, Math.ceil(file.size / 20))),
    retryDelays: [600],
    onProgress: (sent, all) => events.onProgress(percentOf(sent, all)),
    onChunkComplete: (_chunk, accepted, all) => {
      arrived = accepted;
      events.onArrived(percentOf(accepted, all));
    },
    onSuccess: () => events.onUp(idOf(upload)),
    onError: (error) => events.onBroken(problemOf(error), percentOf(arrived, file.size)),
  });
  const before = newest(await upload.findPreviousUploads());
  if (before !== undefined) upload.resumeFromPreviousUpload(before);
  const forget = async () => {
    for (const { urlStorageKey } of await upload.findPreviousUploads())
      await upload.options.urlStorage?.removeUpload(urlStorageKey);
  };
  return {
    go: () => upload.start(),
    drop: () =>
      void upload
        .abort(upload.url !== null)
        .catch(() => undefined)
        .then(forget),
    forget: () => void forget(),
  };
}

function percentOf(part: number, whole: number): number {
  return Math.floor((part / whole) * 100);
}

function idOf({ url }: Upload): string {
  return url?.split('/').at(-1) ?? '';
}

function newest(uploads: readonly PreviousUpload[]): PreviousUpload | undefined {
  return [...uploads].sort((one, other) => one.creationTime.localeCompare(other.creationTime)).at(-1);
}

function problemOf(error: Error | DetailedError): ApiProblem {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  return answer === null || answer.getStatus() === 0
    ? offlineProblem()
    : readProblem(answer.getStatus(), answer.getBody());
}
