import type { RegisterName } from '@tctp/domain';
import type { EntryRefusal } from '@tctp/registers';
import type { Refusal } from '../refusal';
import { fieldName, stateName } from './register-names';

/** Fields and states by the names people know them by. */
export function speakEntryRefusal(register: RegisterName, refusal: EntryRefusal): Refusal {
  switch (refusal.code) {
    case 'act-not-now':
      return { code: refusal.code, state: stateName(register, refusal.state) };
    case 'field-missing':
      return { code: 'entry-field-missing', field: fieldName(register, refusal.field) };
    case 'field-not-asked':
    case 'field-unfit':
      return { code: refusal.code, field: fieldName(register, refusal.field) };
    case 'field-above': {
      const above = fieldName(register, refusal.above);
      return { code: refusal.code, field: fieldName(register, refusal.field), above };
    }
    default:
      return refusal;
  }
}
