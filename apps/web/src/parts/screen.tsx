import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { use, useEffect } from 'react';
import { useWords } from '../i18n/use-words';
import { FrameTools } from './frame-tools';
import { Icon } from './icon';

interface Props {
  title: string;
  code?: string;
  subtitle?: ReactNode;
  /** Where the arrow on the left leads. */
  back?:
    | '/tasks'
    | '/plan'
    | '/review'
    | '/matrix'
    | '/overview'
    | '/dossier'
    | '/compare'
    | '/drafts'
    | '/registers'
    | '/reports'
    | '/admin/criteria-sets';
  tools?: ReactNode;
  children: ReactNode;
}

/** The head of every place, and what stands below it. */
export function Screen({ title, code, subtitle, back, tools, children }: Props) {
  const { t } = useWords();
  const frameTools = use(FrameTools);
  const full = code === undefined ? title : `${code} ${title}`;
  useEffect(() => {
    document.title = `${full} · ${t('app.name')}`;
  }, [full, t]);
  return (
    <>
      <header className="top">
        {back !== undefined && (
          <Link to={back} className="back" aria-label={t('frame.back')}>
            <Icon name="back" />
          </Link>
        )}
        <div className="t">
          <h1>{full}</h1>
          {subtitle !== undefined && <p>{subtitle}</p>}
        </div>
        {tools !== undefined && <div className="tools">{tools}</div>}
        {frameTools}
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
