export { readDocumentHead, readDocumentText } from './read-document';
export type { DocumentFile } from './read-document';
export { AlteredContent, zipDossier } from './dossier-zip/zip-dossier';
export type { DossierZip } from './dossier-zip/zip-dossier';
export type { DossierManifest } from './dossier-zip/manifest';
export { verifierUrl } from './dossier-zip/verifier';
export { writeExcel } from './write/excel/write-excel';
export { writeWord } from './write/word/write-word';
