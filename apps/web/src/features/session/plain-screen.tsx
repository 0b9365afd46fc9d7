import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { LanguageSwitch } from '../../parts/language-switch';
import './session.css';

/** A screen before signing in: one thing to do, and the way back to the door. */
export function PlainScreen({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div>
          <h1>{title}</h1>
          {why !== undefined && <p className="sub">{why}</p>}
        </div>
        {children}
        <Link to="/sign-in">{t('forgot.back')}</Link>
        <LanguageSwitch />
      </div>
    </main>
  );
}
