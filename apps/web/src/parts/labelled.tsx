import type { ReactNode } from 'react';
import { useId } from 'react';
import './field.css';

/** What ties whatever is typed into to its label and to its fault. */
interface Ties {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  /** What is missing or wrong, in words, beside the field it concerns. */
  wrong?: string | null | undefined;
  className?: string;
  children: (ties: Ties) => ReactNode;
}

/** A label, what is typed under it, and what is wrong with that. */
export function Labelled({ label, wrong = null, className = '', children }: Props) {
  const id = useId();
  return (
    <div className={`field ${className}`.trim()}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': wrong !== null,
        'aria-describedby': wrong === null ? undefined : `${id}-wrong`,
      })}
      {wrong !== null && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
