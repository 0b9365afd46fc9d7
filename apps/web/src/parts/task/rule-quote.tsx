import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import './decision-panel.css';

interface Props {
  task: TaskDetail;
  /** False where the assumption stands beside it already. */
  assumed?: boolean;
}

/** The source's own words, and what had to be assumed where they are silent. */
export function RuleQuote({ task, assumed = true }: Props) {
  const { t, say } = useWords();
  if (task.rule === null) return null;
  return (
    <div className="rule">
      <h3>{t('task.rule')}</h3>
      <blockquote className="quote">“{task.rule.source}”</blockquote>
      {assumed && task.rule.assumption !== null && (
        <p className="small">
          <span className="tag ask">{t('task.assumed')}</span> {say(task.rule.assumption)}
        </p>
      )}
    </div>
  );
}
