import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { IconName } from './icon';
import { Icon } from './icon';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `p`: the one filled button of a screen; `a`: the accent's edge; `quiet`: words alone. */
  look?: 'p' | 'a' | 'plain' | 'quiet' | 'warn';
  small?: boolean;
  /** Sent and not yet answered: it says so and cannot be pressed again. */
  busy?: boolean;
  icon?: IconName;
  testId?: string;
  children?: ReactNode;
}

/** A button that costs no library: the first page stands on it. */
export function Button({
  look = 'plain',
  small = false,
  busy = false,
  icon,
  testId,
  disabled,
  children,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      className={`btn ${look === 'plain' ? '' : look} ${small ? 'sm' : ''}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      data-testid={testId}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} small />}
      {children}
    </button>
  );
}
