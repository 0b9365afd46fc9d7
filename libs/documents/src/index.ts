export { readDocumentHead, readDocumentText } from './read-document';
export type { DocumentFile } from './read-document';
export { readPaper } from './stand-in';
