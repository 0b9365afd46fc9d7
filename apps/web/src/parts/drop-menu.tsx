import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import type { IconName } from './icon';
import './drop-menu.css';

interface Props {
  label: string;
  icon?: IconName;
  look?: 'plain' | 'quiet';
  /** The icon stands for the label where room is short. */
  iconOnly?: boolean;
  testId?: string;
  /** Given how to close it. */
  children: (close: () => void) => ReactNode;
}

/** A button with a short list under it. Escape, a press beside it and leaving it by keyboard all close it. */
export function DropMenu({ label, icon, look = 'plain', iconOnly = false, testId, children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!open) return undefined;
    const beside = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) close();
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('focusin', beside);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('focusin', beside);
    };
  }, [open]);

  return (
    <div
      ref={place}
      className="drop"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
        place.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        look={look}
        {...(icon === undefined ? {} : { icon })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        {...(testId === undefined ? {} : { testId })}
      >
        {iconOnly ? <span className="sr">{label}</span> : label}
      </Button>
      {open && <div className="drop-list">{children(close)}</div>}
    </div>
  );
}
