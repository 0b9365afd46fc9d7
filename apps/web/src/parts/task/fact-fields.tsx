import type { TaskDetail } from '@tctp/contracts';
import { Form, InputNumber, Radio } from 'antd';
import { useWords } from '../../i18n/use-words';
import { DayOrNever } from './day-or-never';
import { RatioInput } from './ratio-input';
import { ToldLine } from './told-line';
import './fact-fields.css';

export type FactSpec = TaskDetail['facts'][number];
export type FactValue = TaskDetail['submissions'][number]['claimedFacts'][string];
export type FactValues = Record<string, FactValue>;

/** What a form holds while it is being filled in: nothing typed is not zero. */
export type FactDraft = Record<string, FactValue | null | undefined>;

export function givenFacts(draft: FactDraft | undefined): FactValues {
  return Object.fromEntries(
    Object.entries(draft ?? {}).filter(
      (entry): entry is [string, FactValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

const WIDE: readonly FactSpec['kind'][] = ['choice', 'date', 'ratio'];

interface Props {
  specs: readonly FactSpec[];
  /** What registers say, and how it is taken over, where it is asked of one task. */
  told?: TaskDetail['told'];
  onTake?: (name: string, value: FactValue) => void;
}

/** One field per figure that the rule asks for, inside a form, under `facts`. Empty is "unanswered", never zero. */
export function FactFields({ specs, told = [], onTake = () => undefined }: Props) {
  const { t, say } = useWords();
  return (
    <div className="fact-fields">
      {specs.map((spec) => (
        <div key={spec.name} className="fact-told">
          <Form.Item
            name={['facts', spec.name]}
            label={say(spec.label)}
            required={false}
            className={WIDE.includes(spec.kind) ? 'fact wide' : 'fact'}
            rules={[{ required: true, message: t('facts.missing') }]}
          >
            {fieldFor(spec)}
          </Form.Item>
          {told
            .filter(({ fact }) => fact === spec.name)
            .map((one) => (
              <ToldLine key={one.figure} spec={spec} told={one} onTake={onTake} />
            ))}
        </div>
      ))}
    </div>
  );

  function fieldFor(spec: FactSpec) {
    const testId = `fact-${spec.name}`;
    switch (spec.kind) {
      case 'number':
        return (
          <InputNumber
            stringMode
            inputMode="decimal"
            decimalSeparator={t('decimalSeparator')}
            placeholder={t('facts.empty')}
            data-testid={testId}
          />
        );
      case 'ratio':
        return <RatioInput testId={testId} parts={spec.parts} />;
      case 'date':
        return <DayOrNever testId={testId} />;
      case 'count':
        return (
          <InputNumber
            min={0}
            precision={0}
            inputMode="numeric"
            placeholder={t('facts.empty')}
            data-testid={testId}
          />
        );
      case 'percent':
        return (
          <InputNumber
            min={0}
            max={100}
            suffix="%"
            inputMode="decimal"
            decimalSeparator={t('decimalSeparator')}
            placeholder={t('facts.empty')}
            data-testid={testId}
          />
        );
      case 'yesNo':
        return (
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            data-testid={testId}
            options={[
              { value: true, label: <span data-testid={`${testId}-yes`}>{t('yes')}</span> },
              { value: false, label: <span data-testid={`${testId}-no`}>{t('no')}</span> },
            ]}
          />
        );
      case 'choice':
        return (
          <Radio.Group
            vertical
            data-testid={testId}
            options={(spec.choices ?? []).map(({ value, label }) => ({
              value,
              label: <span data-testid={`${testId}-${value}`}>{say(label)}</span>,
            }))}
          />
        );
    }
  }
}
