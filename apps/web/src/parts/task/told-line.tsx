import type { TaskDetail } from '@tctp/contracts';
import { Form } from 'antd';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Icon } from '../icon';
import type { FactDraft, FactSpec, FactValue } from './fact-fields';
import { factInWords } from './fact-words';

type Told = TaskDetail['told'][number];

interface Props {
  spec: FactSpec;
  told: Told;
  onTake: (name: string, value: FactValue) => void;
}

/** What the register says beside what is stated: the same, to be taken over, or a warning that it speaks last. */
export function ToldLine({ spec, told: { register, value }, onTake }: Props) {
  const words = useWords();
  const { t } = words;
  const stated = Form.useWatch<FactDraft[string]>(['facts', spec.name]);
  if (value === null) return null;
  const said = t('told.said', {
    register: t(`told.register.${register}`),
    value: factInWords(spec, value, words),
  });
  const isStated = stated !== undefined && stated !== null && stated !== '';
  const agrees = isStated && same(stated, value);
  return (
    <p className={isStated && !agrees ? 'told-line differs' : 'told-line'} data-testid={`told-${spec.name}`}>
      {isStated && <Icon name={agrees ? 'check' : 'warn'} small />}
      <span>
        <b>{said}</b>
        {agrees && <span className="sub"> · {t('told.agrees')}</span>}
        {isStated && !agrees && <span role="status"> · {t('told.differs')}</span>}
      </span>
      {!agrees && (
        <Button small onClick={() => onTake(spec.name, value)} testId={`take-${spec.name}`}>
          {t('told.take')}
        </Button>
      )}
    </p>
  );
}

/** Figures that stand beside the facts, each with what it counts and out of how many. */
export function ToldFigures({ told }: { told: TaskDetail['told'] }) {
  const { t } = useWords();
  const shown = told.filter(({ fact, value }) => fact === null && value !== null);
  if (shown.length === 0) return null;
  return (
    <ul className="told-figures">
      {shown.map(({ register, figure, value }) => (
        <li key={figure} className="told-line" data-testid={`told-${figure}`}>
          <span>
            <b>{t('told.said', { register: t(`told.register.${register}`), value: figureText(value) })}</b>{' '}
            <span className="sub">{t(`told.figure.${figure}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function figureText(value: FactValue | null): string {
  return typeof value === 'object' && value !== null ? `${value.part}/${value.whole}` : String(value);
}

function same(stated: FactValue, told: FactValue): boolean {
  if (typeof stated === 'object' && typeof told === 'object')
    return stated.part === told.part && stated.whole === told.whole;
  if (typeof told === 'number') return Number(stated) === told;
  return stated === told;
}
