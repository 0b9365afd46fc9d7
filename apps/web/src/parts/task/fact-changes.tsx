import { formatDay } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import type { FactDraft, FactSpec, FactValue } from './fact-fields';

interface Props {
  task: TaskDetail;
  before: FactDraft;
  after: FactDraft;
  onUndo: () => void;
}

/** What the reviewer has corrected, beside what the unit claimed. */
export function FactChanges({ task, before, after, onUndo }: Props) {
  const { t, say, language } = useWords();
  const changed = task.facts.filter(
    ({ name }) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  return (
    <div className="fact-changes" data-testid="fact-changes">
      <ul>
        {changed.map((spec) => (
          <li key={spec.name}>
            {say(spec.label)}: <span className="sub">{spoken(spec, before[spec.name])}</span> →{' '}
            <b>{spoken(spec, after[spec.name])}</b>
          </li>
        ))}
      </ul>
      <Button small look="quiet" icon="undo" onClick={onUndo} testId="facts-as-claimed">
        {t('review.asClaimed')}
      </Button>
    </div>
  );

  function spoken({ kind, choices }: FactSpec, value: FactValue | null | undefined): string {
    if (value === null || value === undefined || value === '') return t('points.unknown');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'object') return `${value.part} / ${value.whole}`;
    const choice = choices?.find((one) => one.value === value);
    if (choice !== undefined) return say(choice.label);
    if (kind === 'date') return formatDay(String(value));
    const number = String(value).replace('.', language === 'vi' ? ',' : '.');
    return kind === 'percent' ? `${number} %` : number;
  }
}
