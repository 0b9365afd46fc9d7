import { registerWords } from '@tctp/contracts';
import type { Bilingual, RegisterName } from '@tctp/domain';

type Said = Readonly<Record<string, string>>;

/** Fields, states and choices by the names people know them by. */
export function fieldName(register: RegisterName, field: string): Bilingual {
  return inBoth(registerWords.vi[register].fields, registerWords.en[register].fields, field);
}

export function stateName(register: RegisterName, state: string): Bilingual {
  return inBoth(registerWords.vi[register].states, registerWords.en[register].states, state);
}

export function choiceName(register: RegisterName, choice: string): Bilingual {
  return inBoth(registerWords.vi[register].choices, registerWords.en[register].choices, choice);
}

function inBoth(vi: Said, en: Said, code: string): Bilingual {
  return { vi: vi[code] ?? code, en: en[code] ?? code };
}
