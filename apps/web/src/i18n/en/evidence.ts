import type { UiWords } from '../vi';

export const evidence: Pick<UiWords, 'evidence' | 'upload'> = {
  evidence: {
    hash: 'SHA-256 {{hash}}',
    title: 'Evidence',
    none: 'No file yet.',
    noneYet: 'No file yet. Add a document, a report or a photograph below.',
    by: '{{unit}} uploaded {{at}}',
    number: 'No. {{number}}',
    issued: 'issued {{day}}',
    download: 'Download',
    remove: 'Remove file {{name}}',
  },
  upload: {
    title: 'Add evidence',
    hint: 'Enter number, date and issuer first (if any), then choose the file; it is sent as soon as it is chosen.',
    number: 'Document number',
    issuedOn: 'Issued on',
    issuer: 'Issuer',
    subject: 'Subject',
    drop: 'Drop files here or press to choose. PDF, Word, Excel, pictures.',
    broken: 'Interrupted at {{percent}}%. Send again when back online; it cannot arrive twice.',
    again: 'Send again',
    'drop-it': 'Drop',
  },
};
