import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { Icon } from './icon';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  /** For what is read rather than answered. */
  wide?: boolean;
  /** On a desk under the tools at the right, instead of the middle. */
  corner?: boolean;
  children: ReactNode;
}

/** A dialog of the browser's own: focus stays inside, Escape closes. In the middle of a desk, at the foot of a phone. */
export function Sheet({ title, open, onClose, wide = false, corner = false, children }: Props) {
  const { t } = useWords();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={['sheet', wide && 'wide', corner && 'corner'].filter(Boolean).join(' ')}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="sheet-body">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="icon-btn" aria-label={t('frame.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {open && children}
      </div>
    </dialog>
  );
}
