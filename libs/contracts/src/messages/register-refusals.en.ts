/** What registers refuse, and what to do next. */
export const registerRefusals = {
  'person-named-unknown':
    'There is no account “{{person}}”. Give the user name, or leave this empty and name the person in the other field.',
  'register-unknown': 'There is no such register. Choose one of those under Registers.',
  'entry-unknown': 'There is no such entry, or it is not yours to see. Load the register again.',
  'book-closed': 'This register is closed for the year. Ask Nội vụ to open it again, then go on.',
  'nobody-expected':
    'This register waits for no entry of each unit, so there is nobody to urge. Set the day by which every unit is to have one first.',
  'nobody-missing': 'Every unit that is expected has an entry; there is nobody left to urge.',
  'urged-today': 'These units were urged today already. Each once a day; urge again tomorrow.',
  'unit-not-missing':
    'The unit “{{unit}}” has an entry, or none is expected of it. Load the register again and choose anew.',
  'named-cannot-handle': 'Whoever a complaint names neither sees nor handles it. Let somebody else do it.',
  'act-unknown': 'This register knows no step “{{act}}”. Load the page again to see what can be done.',
  'act-not-for-many': 'The step “{{act}}” asks for something of each entry. Open them one by one.',
  'act-not-now':
    'The entry is “{{state}}”, so this cannot be done now. Load the page again to see the next step.',
  'entry-field-missing': '“{{field}}” is missing. Fill it in and send again.',
  'field-not-asked': 'This step does not write “{{field}}”. Leave it out and send again.',
  'field-unfit':
    '“{{field}}” does not fit: a day is YYYY-MM-DD, a count a whole number from 0, an address begins with http:// or https://, a choice is one of the list. Mend it and send again.',
  'field-above': '“{{field}}” cannot be more than “{{above}}”. Mend one of the two.',
  'reason-missing': 'This step wants a reason. Say why and send again.',
  'proof-missing':
    'This step wants at least one file (a photo, a document). Add it to the entry, then do it again.',
};
