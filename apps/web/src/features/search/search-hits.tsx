import { formatCycle, formatDay } from '@tctp/contracts';
import type { SearchResult } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import type { IconName } from '../../parts/icon';
import { Icon } from '../../parts/icon';
import { StatusChip } from '../../parts/status-chip';
import { MarkedText } from '../../parts/marked-text';

interface Props {
  found: SearchResult;
  /** Folded. */
  words: readonly string[];
  /** A hit was followed. */
  onGone: () => void;
}

export function SearchHits({ found, words, onGone }: Props) {
  const { t, word, language } = useWords();
  const mark = (text: string) => <MarkedText text={text} words={words} />;
  const count = Object.values(found).reduce(
    (sum: number, group: readonly unknown[]) => sum + group.length,
    0,
  );
  const link = { className: 'hit', onClick: onGone, 'data-hit': true } as const;
  return (
    <>
      <p className="sr" role="status">
        {t('search.found', { count })}
      </p>
      {count === 0 && <p className="search-say">{t('search.none')}</p>}
      <Group name="tasks" icon="list" of={found.tasks}>
        {(task) => {
          const cycle = formatCycle(task.cycle, language);
          return (
            <Link {...link} to="/tasks/$taskId" params={{ taskId: task.id }} data-testid={`hit-${task.id}`}>
              <span className="hit-words">
                <b>
                  <span className="code sub">{mark(task.code)}</span> {mark(task.title)}
                  {cycle !== null && !task.title.includes(cycle) && ` – ${cycle}`}
                </b>
                <span className="small sub">
                  {mark(task.unit)}
                  {task.lastDay !== null && ` · ${t('search.due', { day: formatDay(task.lastDay) })}`}
                </span>
              </span>
              <StatusChip work={task.work} />
            </Link>
          );
        }}
      </Group>
      <Group name="evidence" icon="clip" of={found.evidence}>
        {(file) => (
          <Link {...link} to="/tasks/$taskId" params={{ taskId: file.taskId }} data-testid={`hit-${file.id}`}>
            <span className="hit-words">
              <b>{mark(file.subject ?? file.fileName)}</b>
              <span className="small sub">
                {mark(
                  [file.number, file.issuer, file.subject === null ? null : file.fileName]
                    .filter(Boolean)
                    .join(' · '),
                )}
                {' → '}
                {file.taskCode} {file.taskTitle}
              </span>
            </span>
          </Link>
        )}
      </Group>
      <Group name="components" icon="bars" of={found.components}>
        {({ code, title }) => (
          <Link {...link} to="/plan" search={{ q: code }}>
            <b>
              <span className="code sub">{mark(code)}</span> {mark(title)}
            </b>
          </Link>
        )}
      </Group>
      <Group name="units" icon="tree" of={found.units}>
        {({ id, name }) => (
          <Link {...link} to="/plan" search={{ unit: id }}>
            <b>{mark(name)}</b>
          </Link>
        )}
      </Group>
      <Group name="people" icon="people" of={found.people}>
        {({ displayName, role, unit }) => (
          <Link {...link} to="/admin/people">
            <span className="hit-words">
              <b>{mark(displayName)}</b>
              <span className="small sub">
                {word('role', role)} · {unit}
              </span>
            </span>
          </Link>
        )}
      </Group>
    </>
  );
}

interface GroupProps<Hit> {
  name: keyof SearchResult;
  icon: IconName;
  of: readonly Hit[];
  children: (hit: Hit) => ReactNode;
}

function Group<Hit>({ name, icon, of, children }: GroupProps<Hit>) {
  const { t } = useWords();
  const heading = useId();
  if (of.length === 0) return null;
  return (
    <section className="hits" aria-labelledby={heading}>
      <h3 id={heading}>
        <Icon name={icon} small />
        {t(`search.group.${name}`)}
      </h3>
      <ul>
        {of.map((hit, at) => (
          <li key={at}>{children(hit)}</li>
        ))}
      </ul>
    </section>
  );
}
