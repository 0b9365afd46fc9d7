import type { ReactNode } from 'react';
import { useId } from 'react';

interface Props {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  /** Rows draw their own edges; everything else gets the panel's padding. */
  flush?: boolean;
  id?: string;
}

export function Panel({ title, aside, children, flush = false, id }: Props) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading} id={id}>
      <header>
        <h2 id={heading}>{title}</h2>
        {aside !== undefined && <div className="end">{aside}</div>}
      </header>
      {flush ? children : <div className="pad">{children}</div>}
    </section>
  );
}
