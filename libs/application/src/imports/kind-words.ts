import type { ImportKindName, Language } from '@tctp/contracts';
import { importWords, registerWords } from '@tctp/contracts';
import type { ImportedRegister } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isImportedRegister } from '@tctp/domain';
import { fieldName } from '../registers/register-names';

interface ColumnWords {
  title: string;
  how: string;
}

/** What a kind is called in one language: its sheet, its file, its rules. */
export function kindWords(kind: ImportKindName, language: Language) {
  const words = importWords[language];
  if (!isImportedRegister(kind)) return words.kinds[kind];
  const { title, lead } = registerWords[language][kind];
  const file = words.register.file.replace('{{register}}', title);
  return { sheet: title, title, file, rules: [lead, ...words.register.rules] };
}

/** The title of a column in one language; of one among several alike (`question12`), with its number. */
export function titleOf(kind: ImportKindName, name: string, language: Language): string {
  return columnWords(kind, name, language)?.title ?? name;
}

export function columnWords(kind: ImportKindName, name: string, language: Language): ColumnWords | undefined {
  if (isImportedRegister(kind)) return registerColumnWords(kind, name, language);
  const words: Readonly<Record<string, ColumnWords>> = importWords[language].columns[kind];
  const numbered = /^([a-z]+)(\d+)$/.exec(name);
  if (numbered === null) return words[name];
  const [, bare = '', number = ''] = numbered;
  const { title, how } = words[bare] ?? { title: name, how: '' };
  const say = (text: string) => text.replace('{{number}}', number);
  return { title: say(title), how: say(how) };
}

/** Fields are called as they are on screen. */
function registerColumnWords(
  register: ImportedRegister,
  name: string,
  language: Language,
): ColumnWords | undefined {
  const words = importWords[language].register;
  const own: Readonly<Record<string, ColumnWords>> = words.columns;
  const field = REGISTER_DEFINITIONS[register].fields[name];
  if (field === undefined) return own[name];
  const { kind, notAbove } = field;
  const above = notAbove === undefined ? null : fieldName(register, notAbove)[language];
  const how = above === null ? words.how[kind] : words.notAbove.replace('{{above}}', above);
  return { title: fieldName(register, name)[language], how };
}
