import type { Dossier } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';

/** To the first component that still has to be judged; nothing where none has. */
export function NextLink({ dossier }: { dossier: Dossier }) {
  const { t } = useWords();
  const next = dossier.components.find(({ official, taskCount }) => official === null && taskCount > 0);
  if (next === undefined) return null;
  return (
    <Link to="/dossier/$code" params={{ code: next.code }} className="btn p" data-testid="score-next">
      {t('dossier.next', { code: next.code })}
    </Link>
  );
}
