import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';

/** Said once: it is kept nowhere, and the next look at this person does not know it. */
export function PasswordNote({ username, password }: { username: string; password: string | null }) {
  const { t } = useWords();
  if (password === null) return <Note tone="warn">{t('people.passwordGone')}</Note>;
  return (
    <Note icon="lock" role="status">
      <p>{t('people.passwordOnce')}</p>
      <dl className="facts password">
        <dt>{t('people.username')}</dt>
        <dd className="mono">{username}</dd>
        <dt>{t('people.password')}</dt>
        <dd className="mono" data-testid="one-time-password">
          {password}
        </dd>
      </dl>
    </Note>
  );
}
