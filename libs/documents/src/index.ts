export { readDocumentHead, readDocumentText } from './read-document';
export type { DocumentFile } from './read-document';
export { readSheets, SHEET_LIMITS } from './sheets/read-sheets';
export { writeForm } from './templates/write-form';
