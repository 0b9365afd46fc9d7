import { useWords } from '../i18n/use-words';

/** Grey lines where something will stand; said once to whoever listens. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useWords();
  return (
    <div className="skeleton" aria-busy="true">
      <span className="sr" role="status">
        {t('loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="bone" />
      ))}
    </div>
  );
}
