import type { Actor } from '@tctp/domain';

/** A file that has come in whole and waits to be added to a task. */
export interface FinishedUpload {
  content: AsyncIterable<Uint8Array>;
  fileName: string;
  mediaType: string;
}

/** Files on their way. Each belongs to the account that began it, and is unknown to everybody else. */
export interface Uploads {
  find(actor: Actor, uploadId: string): Promise<FinishedUpload | 'unfinished' | null>;
  /** Does nothing where there is none. */
  remove(uploadId: string): Promise<void>;
}
