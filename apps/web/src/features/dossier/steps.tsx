import type { Dossier } from '@tctp/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { isTyping } from './is-typing';

/** To the component before and after, also by j and k; n takes the points as reviewed. */
export function Steps({ dossier, code }: { dossier: Dossier; code: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const at = dossier.components.findIndex((one) => one.code === code);
  const before = dossier.components[at - 1]?.code;
  const after = dossier.components[at + 1]?.code;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const to = { j: after, k: before }[event.key];
      if (to !== undefined) void navigate({ to: '/dossier/$code', params: { code: to } });
      if (event.key === 'n') document.querySelector<HTMLElement>('[data-testid="take-reviewed"]')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [after, before, navigate]);

  return (
    <nav className="dossier-steps" aria-label={t('dossier.column.title')}>
      {before !== undefined && (
        <Link
          to="/dossier/$code"
          params={{ code: before }}
          className="btn quiet"
          aria-label={`${t('dossier.before')}: ${before}`}
        >
          <Icon name="back" small />
          {before}
        </Link>
      )}
      <span className="small sub nb">
        {t('dossier.place', { place: at + 1, of: dossier.components.length })}
      </span>
      {after !== undefined && (
        <Link
          to="/dossier/$code"
          params={{ code: after }}
          className="btn quiet"
          aria-label={`${t('dossier.after')}: ${after}`}
        >
          {after}
          <Icon name="forward" small />
        </Link>
      )}
    </nav>
  );
}
