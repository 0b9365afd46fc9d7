import type { ReactNode } from 'react';
import type { IconName } from './icon';
import { Icon } from './icon';

type Tone = 'plain' | 'warn' | 'late' | 'ok';
const ICONS: Record<Tone, IconName> = { plain: 'info', warn: 'warn', late: 'warn', ok: 'check' };

interface Props {
  tone?: Tone;
  icon?: IconName;
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** One thing that explains or warns, where it matters. */
export function Note({ tone = 'plain', icon, role, children }: Props) {
  return (
    <div className={`note ${tone}`} role={role}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
