import type { Session } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon';
import { BELOW_TASKS, PLACES } from './places';
import type { PlaceName } from './places';

interface Props {
  name: PlaceName;
  role: Session['role'];
  look: 'place' | 'spot';
  onClick?: () => void;
  children: ReactNode;
}

/** The way to a place, marked when one stands there or below it. */
export function PlaceLink({ name, role, look, onClick, children }: Props) {
  return (
    <Link
      to={PLACES[name].to}
      className={look}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: !BELOW_TASKS.includes(role), includeSearch: false }}
      data-testid={`place-${name}`}
      {...(onClick === undefined ? {} : { onClick })}
    >
      <Icon name={PLACES[name].icon} />
      {children}
    </Link>
  );
}
