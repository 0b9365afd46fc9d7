import { formatCycle, registerWords } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import type { ToldThing } from './told-things';

/** The task, the entry or the register that was told of, by its name. */
export function ToldLink({ told: { task, entry, book }, onOpen }: { told: ToldThing; onOpen: () => void }) {
  const { language } = useWords();
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
