export { folderEvidenceFiles } from './folder-evidence-files';
