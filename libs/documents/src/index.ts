export { readDocumentHead, readDocumentText } from './read-document';
export type { DocumentFile } from './read-document';
export { writeExcel } from './write/excel/write-excel';
export { writeWord } from './write/word/write-word';
