import type { Additions } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

interface Props {
  components: Additions['components'];
  /** Null: the reader gives nothing here, or nothing can be given any more. */
  give: ((code: string) => void) | null;
  /** They have tasks already: another one is the exception. */
  quiet?: boolean;
}

export function ComponentList({ components, give, quiet = false }: Props) {
  const { t, say, language } = useWords();
  return (
    <ul className="deed-rows additions">
      {components.map(({ code, title, max, outsideControl, tasks }) => (
        <li key={code} data-testid={`component-${code}`}>
          <div>
            <p>
              <span className="code sub">{code}</span> {title}{' '}
              {outsideControl !== null && (
                <span className="tag ask" title={say(outsideControl)}>
                  {t('task.outside')}
                </span>
              )}
            </p>
            <p className="small sub">
              {max === null
                ? t('additions.maxUnknown')
                : t('additions.max', { points: formatPoints(max, language) })}
              {tasks > 0 && ` · ${t('additions.tasks', { count: tasks })}`}
            </p>
          </div>
          {give !== null && (
            <Button
              look={quiet ? 'quiet' : 'a'}
              small={quiet}
              onClick={() => give(code)}
              testId={`give-${code}`}
            >
              {t(quiet ? 'additions.giveMore' : 'additions.give')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
