/** The same in English. */
export const draftRefusals = {
  'draft-unknown': 'There is no such draft. Choose one from the list of drafts.',
  'draft-closed': 'The draft has become a plan or was put away. Open the plan, or import the file anew.',
  'draft-incomplete': 'The draft still lacks: {{missing}}. Add it, then put the plan into action.',
  'draft-row-unknown': 'The draft has no such row. Reload.',
  'draft-row-there': 'The draft has a row {{row}} already. Reload, then add again.',
  'finding-unknown': 'This finding is not open any more. Reload.',
  'finding-blocks':
    'This finding keeps the plan from being put into action and cannot be ignored. Choose a way, or edit.',
  'way-unknown': 'This way is not offered any more. Reload and choose again.',
  'settlement-unknown': 'There is no such settlement, or it was taken back. Reload.',
  'findings-block': 'Blocking findings left: {{count}}. Settle them, then put the plan into action.',
  'paper-empty': 'There are no words in this file. Choose another, or open it and see whether it was saved.',
  'paper-too-large':
    'The file is larger than 20 MB. Take pictures out and save it again, or put the annex into a file of its own.',
  'paper-other-format':
    'The file is not what its name says. Open it with the program that made it and save it as .docx or .xlsx.',
  'paper-format-unknown':
    'This kind of file cannot be read. Open it and save it as .docx, .xlsx, .pdf or .txt.',
  'paper-old-format':
    'Old .doc and .xls files cannot be read. Open it with Word or Excel and save it as .docx or .xlsx.',
  'paper-password': 'The file has a password. Open it, remove the password, save it and choose it again.',
  'paper-macros':
    'The file holds macros and is not taken. Open it with Word or Excel and save it as .docx or .xlsx.',
  'paper-damaged':
    'The file is damaged or a part of it is missing. Open it with Word or Excel, save it and choose it again; if it does not open, ask for the original.',
  'paper-beyond-limits':
    'The file is too large or too intricate to read. Copy the table of tasks into a new file and choose that one.',
  'paper-without-text':
    'The file is a scan: pictures of words. Use the original Word file, or recognise the words and save them as .docx or .txt.',
};
