import { formatDay, registerWords } from '@tctp/contracts';
import type { RegisterFigure } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { RegisterName, RegisterValue } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

type Said = Readonly<Record<string, string>>;

/** What a register, its fields, states and acts are called, and how what is written in it reads. */
export function useRegisterWords(register: RegisterName) {
  const { t, language } = useWords();
  const { title, lead, fields, states, acts, figures, choices } = registerWords[language][register];
  const definition = REGISTER_DEFINITIONS[register];
  const say = (words: Said) => (code: string) => words[code] ?? code;
  const valueOf = (field: string, value: RegisterValue): string => {
    const kind = definition.fields[field]?.kind;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number')
      return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value);
    if (kind === 'day' || /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
    return kind === 'choice' ? say(choices)(value) : value;
  };
  const actOf = (act: string): string => {
    if (act === 'addFile') return t('registers.fileAdded');
    if (act === 'late') return t('registers.becameLate');
    return say(acts)(act);
  };
  return {
    title,
    lead,
    fieldOf: say(fields),
    stateOf: say(states),
    choiceOf: say(choices),
    figureOf: say(figures),
    actOf,
    valueOf,
  };
}

/** "4/5 (80 %)", "95 %", "2". */
export function useFigureText() {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
  return ({ value, figure }: Pick<RegisterFigure, 'value' | 'figure'>): string => {
    if (value === null) return t('registers.notYet');
    if (typeof value === 'object') {
      const { part, whole } = value;
      const share = whole === 0 ? '' : ` (${number.format(Math.floor((part * 10_000) / whole) / 100)} %)`;
      return `${number.format(part)}/${number.format(whole)}${share}`;
    }
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return `${number.format(value)}${figure === 'qualified' ? ' %' : ''}`;
    return t(`registers.value.${value}`);
  };
}
