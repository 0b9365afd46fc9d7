export { folderEvidenceFiles } from './folder-evidence-files';
export { writeArchive } from './archive/write-archive';
export type { ArchiveWriter } from './archive/write-archive';
export { openArchive } from './archive/read-archive';
export type { Archive } from './archive/read-archive';
export { BadArchive } from './archive/bad-archive';
export type { ArchiveFault } from './archive/bad-archive';
export type { Manifest } from './archive/manifest';
