import { formatCycle, registerWords } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { takeInHand } from '../../api/plan-in-hand';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import type { ToldThing } from './told-things';

interface Props {
  told: ToldThing;
  onOpen: () => void;
}

/** The task, the entry, the register or the report that was told of, by its name. */
export function ToldLink({ told: { task, entry, book, report }, onOpen }: Props) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const shared = { className: 'told-link', onClick: onOpen };
  if (task !== null) {
    const cycle = formatCycle(task.cycle, language);
    return (
      <Link to="/tasks/$taskId" params={{ taskId: task.id }} {...shared}>
        <span className="code">{task.component.code}</span> {task.title}
        {cycle !== null && !task.title.includes(cycle) && ` – ${cycle}`}
      </Link>
    );
  }
  if (report !== null) {
    const { planId, planNumber: number, period } = report;
    const open = () => {
      takeInHand(planId);
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onOpen();
    };
    return (
      <Link to="/reports/$period" params={{ period }} className="told-link" onClick={open}>
        {t('notices.report', { period: formatCycle(period, language) ?? period, number })}
      </Link>
    );
  }
  const register = entry?.register ?? book?.register;
  if (register === undefined) return null;
  const name = registerWords[language][register].title;
  return (
    <Link
      to="/registers/$register"
      params={{ register }}
      search={entry === null ? {} : { entry: entry.id }}
      {...shared}
    >
      {entry === null ? name : `${name}: ${entry.title}`}
    </Link>
  );
}
