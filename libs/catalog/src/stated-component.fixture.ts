import type { Component, FactKind, Rule } from '@tctp/domain';
import { ruleSchema } from './rule.schema';

const LABELS: Record<string, [vi: string, en: string]> = {
  inspected: ['Đã kiểm tra', 'Inspected'],
  done: ['Kết quả', 'Result'],
  complaints: ['Phản ánh của người dân', 'Complaints from citizens'],
  initiatives: ['Sáng kiến', 'Initiatives'],
  issued: ['Ngày ban hành', 'Issued on'],
  received: ['ngày nhận', 'the day of receipt'],
  tasks: ['Đủ nhiệm vụ', 'All tasks'],
  funding: ['Bố trí kinh phí', 'Funding'],
  survey: ['Điều tra xã hội học', 'Survey'],
  urged: ['Đã đôn đốc', 'Urged'],
  pick: ['Hình thức', 'Form'],
};
const UNITS: Record<string, [vi: string, en: string]> = {
  inspected: ['đơn vị', 'units'],
  initiatives: ['sáng kiến', 'initiatives'],
};

const pair = ([vi, en]: [string, string]) => ({ vi, en });

/** A component as a file states it, its labels taken from the names of its facts. */
export function statedComponent(facts: Record<string, FactKind>, rule: object, max = '2'): Component {
  const parsed: Rule = ruleSchema.parse({ source: 'Theo nguồn', ...rule });
  return {
    code: '1.1',
    fieldCode: '1',
    title: '',
    max,
    rule: parsed,
    outsideControl: null,
    facts: Object.entries(facts).map(([name, kind]) => {
      const unit = UNITS[name];
      return {
        name,
        kind,
        label: pair(LABELS[name] ?? [name, name]),
        combine: 'latest',
        ...(unit === undefined ? {} : { unit: pair(unit) }),
        ...(kind === 'choice'
          ? { choices: [{ value: 'posted', label: { vi: 'Chỉ niêm yết', en: 'Posted only' } }] }
          : {}),
      };
    }),
  };
}
