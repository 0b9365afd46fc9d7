import { formatDay } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Panel } from '../../parts/panel';
import { RuleQuote } from '../../parts/task/rule-quote';

/** The plan's own words for this row; the rule too, unless it stands beside the figures. */
export function TaskWords({ task, withRule }: { task: TaskDetail; withRule: boolean }) {
  const { t } = useWords();
  const asked = task.coordinators.flatMap((unit) => (unit.members.length === 0 ? [unit] : unit.members));
  const given = asked.filter(({ contributed }) => contributed).length;
  return (
    <Panel id="words" title={t('task.words')}>
      <dl className="words">
        {entry(t('task.deliverable'), task.deliverable)}
        {entry(t('task.requirement'), task.requirement)}
        {entry(t('task.deadline'), task.due.text === '' ? '' : `“${task.due.text}”`)}
        {task.addedOn !== null && entry(t('task.added'), addedText(task.addedOn))}
        {task.coordinators.length > 0 && (
          <div id="coordinators" tabIndex={-1}>
            <dt>
              {t('task.coordinators')}{' '}
              <span className="sub">{t('task.contributed', { given, all: asked.length })}</span>
            </dt>
            <dd className="units">
              {task.coordinators.map((unit) =>
                unit.members.length === 0 ? (
                  <UnitTag key={unit.id} unit={unit} />
                ) : (
                  <UnitGroup key={unit.id} group={unit} />
                ),
              )}
            </dd>
          </div>
        )}
      </dl>
      {withRule && <RuleQuote task={task} />}
    </Panel>
  );

  function addedText(day: string): string {
    const { addedUnder } = task;
    const issuedOn = addedUnder?.issuedOn ?? null;
    return [
      t('task.addedOn', { day: formatDay(day) }),
      ...(addedUnder === null ? [] : [addedUnder.number]),
      ...(issuedOn === null ? [] : [formatDay(issuedOn)]),
    ].join(' · ');
  }

  function entry(label: string, text: string) {
    return (
      <div>
        <dt>{label}</dt>
        <dd>{text === '' ? <span className="sub">{t('task.notStated')}</span> : text}</dd>
      </div>
    );
  }
}

type Coordinator = TaskDetail['coordinators'][number];

function UnitTag({ unit }: { unit: Pick<Coordinator, 'name' | 'shortName' | 'contributed'> }) {
  const { t } = useWords();
  return (
    <span className={unit.contributed ? 'tag has' : 'tag ask'} title={unit.name}>
      {unit.contributed && <Icon name="check" small />}
      {unit.shortName}
      <span className="sr">{t(unit.contributed ? 'task.hasSent' : 'task.notSent')}</span>
    </span>
  );
}

/** The plan names the group; who has sent and who has not is seen when it is opened. */
function UnitGroup({ group }: { group: Coordinator }) {
  const { t } = useWords();
  const given = group.members.filter(({ contributed }) => contributed).length;
  return (
    <details className="unit-group" data-testid={`group-${group.id}`}>
      <summary>
        {group.shortName}{' '}
        <span className="sub">{t('task.ofGroup', { given, all: group.members.length })}</span>
      </summary>
      <div className="units">
        {group.members.map((unit) => (
          <UnitTag key={unit.id} unit={unit} />
        ))}
      </div>
      {!group.membersComplete && <p className="small sub">{t('task.groupIncomplete')}</p>}
    </details>
  );
}
