/** Why a file is not taken, and what to do next. */
export const fileRefusals = {
  'too-many-files': 'There are {{most}} files here, and no more are taken. Remove or combine some.',
  'uploads-too-many': 'Too many of your uploads wait to be added. Add or drop some, then go on.',
  'uploads-full': 'The server holds too many unfinished uploads. Wait some minutes and try again.',
  'file-kind-not-taken': 'This kind of file is not taken as evidence. Send one of these: {{taken}}.',
  'file-name-disagrees':
    'The name ends in “{{extension}}”, but the content is {{found}}. Save it as what it is, or mend the name.',
  'file-sender-disagrees':
    'The file was sent as “{{said}}”, but the content is {{found}}. Send it as what it is.',
  'file-damaged': 'The file is damaged or not well made. Open it, save it anew and upload that.',
  'file-locked': 'The file has a password or is locked. Unlock it (or print it to PDF) and upload that.',
  'file-macros': 'The file has macros. Save it without them, or print it to PDF, and upload that.',
  'file-scripts': 'The PDF carries scripts that run. Print it to a new PDF and upload that.',
  'file-attachments':
    'The PDF has other files attached inside. Send each by itself; print the PDF anew and upload that.',
  'file-beyond-limits':
    'The file unpacks to too much, has too many pixels or takes too long to look through. Split or shrink it.',
  'file-infected':
    'The file is infected ({{signature}}) and was not taken. Tell the administrator, scan the machine.',
  'scanner-away':
    'The scanner for malware does not answer, so no file is taken. Wait some minutes and try again.',
};
