export { readDocumentHead, readDocumentText } from './read-document';
export type { DocumentFile } from './read-document';
export { readPaper } from './paper/read-paper';
export type { PaperLimits, PaperRead } from './paper/read-paper';
