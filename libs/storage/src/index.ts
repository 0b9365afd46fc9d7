export { evidenceFolder, openEvidenceFiles } from './open-evidence-files';
export type { EvidencePlace } from './open-evidence-files';
export { folderEvidenceFiles } from './folder-evidence-files';
