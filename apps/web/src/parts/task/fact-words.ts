import { formatDay } from '@tctp/contracts';
import { NEVER } from '@tctp/domain';
import type { Words } from '../../i18n/use-words';
import type { FactSpec, FactValue } from './fact-fields';

/** A figure as people say it: 12/14, 30/11/2017, có, 87,5 %. */
export function factInWords(spec: FactSpec, value: FactValue, { t, say }: Words): string {
  if (typeof value === 'object') {
    const all = `${value.part}/${value.whole}`;
    return value.due === undefined ? all : t('facts.withDue', { all, due: value.due });
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (spec.kind === 'date') return value === NEVER ? t('facts.never') : formatDay(String(value));
  const choice = spec.choices?.find((one) => one.value === value);
  if (choice !== undefined) return say(choice.label);
  const text = String(value).replace('.', t('decimalSeparator'));
  if (spec.kind === 'percent') return `${text} %`;
  return spec.unit === undefined ? text : `${text} ${say(spec.unit)}`;
}
