import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Panel } from '../../parts/panel';
import { PlanNotes } from '../../parts/task/plan-notes';
import { RuleQuote } from '../../parts/task/rule-quote';

/** The plan's own words for this row. */
export function TaskWords({ task }: { task: TaskDetail }) {
  const { t } = useWords();
  const given = task.coordinators.filter(({ contributed }) => contributed).length;
  return (
    <Panel id="words" title={t('task.words')}>
      <dl className="words">
        {entry(t('task.deliverable'), task.deliverable)}
        {entry(t('task.requirement'), task.requirement)}
        {entry(t('task.deadline'), task.due.text === '' ? '' : `“${task.due.text}”`)}
        {task.coordinators.length > 0 && (
          <div>
            <dt>
              {t('task.coordinators')}{' '}
              <span className="sub">{t('task.contributed', { given, all: task.coordinators.length })}</span>
            </dt>
            <dd className="units">
              {task.coordinators.map((unit) => (
                <span key={unit.id} className={unit.contributed ? 'tag has' : 'tag ask'} title={unit.name}>
                  {unit.contributed && <Icon name="check" small />}
                  {unit.shortName}
                  <span className="sr">{t(unit.contributed ? 'task.hasSent' : 'task.notSent')}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <RuleQuote task={task} />
      <PlanNotes task={task} />
    </Panel>
  );

  function entry(label: string, text: string) {
    return (
      <div>
        <dt>{label}</dt>
        <dd>{text === '' ? <span className="sub">{t('task.notStated')}</span> : text}</dd>
      </div>
    );
  }
}
