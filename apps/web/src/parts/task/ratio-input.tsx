import { InputNumber } from 'antd';
import { useWords } from '../../i18n/use-words';
import type { FactSpec } from './fact-fields';

interface Ratio {
  part?: number | null;
  whole?: number | null;
  due?: number | null;
}

interface Props {
  id?: string;
  testId: string;
  /** What each figure is, where the set says it; with `due` a third one is asked for. */
  parts: FactSpec['parts'];
  value?: Ratio | null;
  onChange?: (value: Ratio | null) => void;
}

/** So many of so many, and how many of those were due already; the form gives it its value. */
export function RatioInput({ id, testId, parts, value: given, onChange }: Props) {
  const { t, say } = useWords();
  const value = given ?? {};
  const names = parts?.due === undefined ? (['part', 'whole'] as const) : (['part', 'whole', 'due'] as const);
  return (
    <span id={id} className="ratio">
      {names.map((name) => {
        const label = parts?.[name];
        return (
          <label key={name}>
            <span className="small sub">{label === undefined ? t(`facts.${name}`) : say(label)}</span>
            <InputNumber
              min={0}
              precision={0}
              inputMode="numeric"
              value={value[name] ?? null}
              onChange={(entered) => onChange?.(filled({ ...value, [name]: entered }))}
              placeholder={t('facts.empty')}
              data-testid={`${testId}-${name}`}
            />
          </label>
        );
      })}
    </span>
  );
}

/** Empty halves are no answer at all. */
function filled(ratio: Ratio): Ratio | null {
  const entered = Object.entries(ratio).filter(([, figure]) => figure != null);
  return entered.length === 0 ? null : Object.fromEntries(entered);
}
