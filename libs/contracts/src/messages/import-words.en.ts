import type { ImportWords } from './import-words.vi';

export const importWordsEn: ImportWords = {
  form: {
    guide: 'Guide',
    lists: 'Lists',
    what: 'Column',
    needed: 'Required',
    how: 'How to fill it in',
    yes: 'yes',
    no: 'no',
    shown: 'to be seen only',
    choices: 'Choose from the list of the cell.',
    lead: 'Fill in the white columns. Grey ones are only to be seen. * is required. See the sheet “Guide”.',
    rules: [
      'Keep the names of the columns. Their order may change; other columns and empty rows are passed over.',
      'What is not in the file stays as it is: an import removes nothing.',
      'Decimals may be written 87,65 or 87.65.',
      'Codes are text: keep the cells as Text, or Excel turns 1.10 into 1.1 and 1.2.3 into a date.',
      'A cell with a formula is read by the result that was saved in the file.',
      'Every change is shown first. One wrong cell, and no row is written.',
    ],
  },
  kinds: {
    official: {
      sheet: 'Official result',
      title: 'Result of the appraisal',
      file: 'Form official result',
      rules: [
        'Neither points nor a reason: stays as it is. A reason without points: not scored, for that reason.',
      ],
    },
    survey: {
      sheet: 'Survey',
      title: 'Result of the sociological survey',
      file: 'Form survey',
      rules: ['With a result here the forecast uses it, and assumes nothing from last year.'],
    },
    'survey-sample': {
      sheet: 'Sample',
      title: 'Sample by unit',
      file: 'Survey sample by unit',
      rules: ['A unit without a number is not added. What stands in the sample already stays.'],
    },
    'survey-answers': {
      sheet: 'Answers',
      title: 'Answers',
      file: 'Survey answers',
      rules: [
        'One row is one answer. Bring new answers alone: one without a code counts again in another file.',
        'Leave a question empty that nobody answered; empty is not 0 points.',
        'Answers are shuffled when they are written and keep no code, so that nobody is known by them.',
      ],
    },
    people: {
      sheet: 'People',
      title: 'People',
      file: 'Form people',
      rules: [
        'A new user name: an account is added; its first password is shown once after the import.',
        'A known user name: name, unit and role become those of the row. The password stays.',
      ],
    },
    units: {
      sheet: 'Units',
      title: 'Units',
      file: 'Form units',
      rules: [
        'A new code: a unit is added. A known one: name or parent become those of the row. The kind stays.',
        'Units are merged and closed on the screen Units, not by a file.',
      ],
    },
  },
  columns: {
    official: {
      code: { title: 'Component code', how: 'As in the criteria set, such as 1.5.3.' },
      title: { title: 'Component', how: 'Its name, to compare.' },
      max: {
        title: 'Maximum',
        how: 'As the criteria set has it; may stay empty where the set does not say.',
      },
      points: { title: 'Official points', how: 'From 0 to the maximum, at most 4 decimals.' },
      reason: { title: 'Reason', how: 'Why. Left empty, the reason of the whole import stands.' },
    },
    survey: {
      code: { title: 'Code', how: 'Of the survey field or component in the criteria set.' },
      title: { title: 'Survey', how: 'Its name, to compare.' },
      max: { title: 'Maximum', how: 'As the criteria set has it.' },
      points: { title: 'Points obtained', how: 'From 0 to the maximum. Empty: no result yet.' },
      respondents: { title: 'Respondents', how: 'How many answered, a whole number. Empty where unknown.' },
      source: { title: 'Source', how: 'The document. Left empty, the reason of the whole import stands.' },
    },
    'survey-sample': {
      unit: { title: 'Unit', how: 'Name, short name or code of the unit that is asked.' },
      planned: { title: 'Answers wanted', how: 'A whole number from 1. Empty leaves it as it is.' },
      population: { title: 'People in all', how: 'How many could be asked. Leave it empty if not known.' },
    },
    'survey-answers': {
      unit: { title: 'Unit', how: 'A unit of the sample.' },
      code: { title: 'Code', how: 'If the paper has one. A code is used once.' },
      question: { title: 'Question {{number}}', how: 'The words of the option, or its number.' },
    },
    people: {
      username: { title: 'User name', how: '3–50 small letters, digits, dots, dashes. Cannot be changed.' },
      displayName: { title: 'Full name', how: 'As on screens and in the history.' },
      unit: { title: 'Unit', how: 'Name, short name or code of a unit that is open.' },
      role: { title: 'Role', how: 'One of the roles of the program.' },
    },
    units: {
      code: {
        title: 'Unit code',
        how: 'Small letters, digits, dashes, such as phong-noi-vu. Cannot be changed.',
      },
      name: { title: 'Unit name', how: 'In full.' },
      shortName: { title: 'Short name', how: 'For tables.' },
      kind: { title: 'Kind', how: 'Kind of unit. A group is a common name of several units.' },
      parent: {
        title: 'Parent code',
        how: 'Code of the unit above; only the topmost unit and groups may do without.',
      },
      members: { title: 'Members', how: 'Of groups only: codes of units, with semicolons between them.' },
    },
  },
  register: {
    file: 'Form {{register}}',
    rules: [
      'An empty “Number”: a new entry. A number: that entry is changed, while it can be; an empty cell takes away what was there.',
      'The state is only to be seen: entries are verified, concluded and cancelled on screen.',
      'Lists of names and other personal fields are not in the file.',
    ],
    columns: {
      number: { title: 'Number', how: 'Of the entry in its register. Empty: a new entry.' },
      unit: { title: 'Unit', how: 'Name, short name or code. Units bring in entries of their own.' },
      state: { title: 'State', how: 'Of the entry when the form was taken.' },
    },
    how: {
      text: 'One line, at most 300 characters.',
      long: 'At most 4000 characters.',
      link: 'A whole address that begins with https://.',
      day: 'A day such as 28/08/2017.',
      count: 'A whole number from 0.',
      component: 'A component code of the criteria set.',
      choice: 'One of the list.',
      yesNo: 'Yes or no.',
      person: 'A user name.',
    },
    notAbove: 'A whole number, not above “{{above}}”.',
  },
  unitKind: {
    authority: 'Authority',
    division: 'Division, department',
    commune: 'Commune, ward, town',
    'public-service': 'Public service unit',
    group: 'Group',
  },
  unscored: 'not scored',
  note: {
    formulas:
      'Formulas at {{cells}}: the results saved in the file were read. Reckon again in Excel if in doubt.',
  },
  fault: {
    'sheet-missing':
      'No sheet has the columns of this form. Take the form, copy the data into it, upload it.',
    'column-missing': 'The column “{{title}}” is missing. Add it, or take the form again.',
    'column-twice': 'The column “{{title}}” is there twice. Keep one.',
    'rows-missing': 'There is no row below the names of the columns.',
    'cell-empty': 'This cell is required. Fill it in, or delete the row.',
    'cell-error': 'The formula shows an error. Mend it, or type the value.',
    'formula-unreckoned':
      'No result of the formula is saved in the file. Open and save it in Excel, or type the value.',
    'text-too-long': 'Longer than {{most}} characters. Make it shorter.',
    'row-twice': 'In row {{first}} already. Keep one row.',
    'code-is-date': 'Excel turned the code into a date{{maybe}}. Make the cell Text and type the code again.',
    'code-is-number':
      'Excel turned the code into a number{{maybe}}. Make the cell Text and type the code again.',
    'code-maybe': ', perhaps {{codes}}',
    'code-unknown': 'There is no such code. {{near}}See the codes in the form.',
    'code-near': 'Similar: {{codes}}. ',
    'points-not-number': 'Not a number of points. Write 1.5 or 0.',
    'points-is-date':
      'Excel turned the points into a date{{maybe}}. Make the cell Number and type them again.',
    'points-negative': 'Points are never below 0.',
    'points-too-fine': 'More than 4 decimals. Round as the document does.',
    'points-above-maximum': 'Above the maximum {{max}}. Write 0 to {{max}}.',
    'maximum-differs': 'The criteria set says {{max}}. Mend it, or leave the cell empty.',
    'submitter-cannot-appraise':
      'You handed in evidence for this one, so you cannot judge it. Leave the row empty.',
    'answerer-cannot-appraise':
      'You explained this one for the units, so you cannot judge it. Leave the row empty.',
    'number-not-whole': 'A whole number from 0.',
    'number-too-large': 'Above {{most}}. Look at the number again.',
    'number-above': 'Above “{{above}}” of the same row. Write no more than that.',
    'day-unfit': 'Not a day. Write it as 28/08/2017.',
    'link-unfit': 'Not an address. Write all of it, beginning with https://.',
    'entry-none':
      'There is no entry of this number. See the numbers in a form just taken, or leave the cell empty for a new entry.',
    'entry-of-other-unit':
      'This entry is of {{unit}}. Write that unit, or leave “Number” empty for a new entry.',
    'entry-fixed':
      'The entry is at “{{state}}” and is not changed by a file. Write it as it was, or use the screen.',
    'entry-there':
      'This unit has entry {{number}} of the same name. Write {{number}} into “Number” to change it, or use another name.',
    'unit-not-own': 'You can only bring in entries of {{unit}}.',
    'number-not-above-zero': 'It must be a whole number from 1.',
    'survey-code-shape': 'This is no code. A code has 10 letters, such as ACDEF-GHJKM.',
    'survey-code-unknown': 'This survey has no such code. Look at each letter.',
    'survey-code-used': 'This code has been used. Delete the row.',
    'survey-code-elsewhere': 'This code is another unit’s. Look at the unit and the code.',
    'survey-unit-unplanned': 'The unit is not in the sample. Add it first.',
    'survey-answer-empty': 'Nothing is chosen in this row. Delete it.',
    'choice-unknown': 'Not in the list. Write one of: {{choices}}.',
    'username-shape': '3–50 small letters without diacritics, digits, dots, dashes; a letter or digit first.',
    'unit-unknown': 'There is no such unit. Choose from the list of the cell, or add the unit first.',
    'unit-many': 'Several units are called so. Write the code: {{codes}}.',
    'unit-closed': 'The unit is closed. Choose one that is open.',
    'unit-group': 'This is a group. Choose a unit.',
    'last-admin': 'Nobody would administer after this import. Keep at least one administrator.',
    'too-many-new': 'More than {{most}} new accounts in one file. Make several files of it.',
    'unit-code-shape': 'Small letters without diacritics, digits, dashes, at most 60, such as phong-noi-vu.',
    'kind-fixed': 'The kind is “{{kind}}” and cannot be changed. Write it as it was.',
    'parent-needed': 'Only the topmost unit and groups may do without. Write the code of the unit above.',
    'parent-unknown': 'There is no code “{{code}}”, nor in this file. Write the code of a unit that is open.',
    'parent-itself': 'Going up from here one comes back here. Choose another parent.',
    'members-of-unit': 'Only groups have members. Empty the cell, or make the kind Group.',
    'member-unknown': 'There is no unit “{{code}}”, or it is a group. Write codes of units.',
  },
};
