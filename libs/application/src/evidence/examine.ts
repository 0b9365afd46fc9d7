import type { FileKind } from '@tctp/domain';

/** Why nobody should open a file, whatever it is called. */
export type FileFault =
  | 'file-kind-not-taken'
  | 'file-damaged'
  | 'file-locked'
  | 'file-macros'
  | 'file-scripts'
  | 'file-attachments'
  | 'file-beyond-limits';

/** What a file can be by its bytes; never empty. */
export type FoundInFile = readonly FileKind[];

/** Looks at a file on this machine's disk before anything else reads it. */
export type ExamineFile = (
  path: string,
) => Promise<{ ok: true; found: FoundInFile } | { ok: false; code: FileFault }>;
