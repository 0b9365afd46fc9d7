import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Sheet } from './sheet';
import type { ShortcutGroup } from './shortcuts';
import { keysAreOn, openShortcutSheet, switchKeys, useShortcutSheet } from './shortcuts';
import './shortcuts.css';

const NAMES: Readonly<Record<string, string>> = {
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  enter: 'Enter',
};

/** Every key that works on this screen now, and the switch that stills them. Once in the frame. */
export function ShortcutSheet() {
  const { t } = useWords();
  const { open, groups } = useShortcutSheet();
  return (
    <Sheet title={t('shortcuts.title')} open={open} onClose={() => openShortcutSheet(false)}>
      <Listed groups={groups} />
    </Sheet>
  );
}

function Listed({ groups }: { groups: readonly ShortcutGroup[] }) {
  const { t } = useWords();
  const [on, setOn] = useState(keysAreOn);
  const general = {
    title: t('shortcuts.everywhere'),
    shortcuts: [{ keys: ['?'], label: t('shortcuts.open') }],
  };
  return (
    <div className="shortcuts" data-testid="shortcuts">
      {[...groups, general]
        .filter(({ shortcuts }) => shortcuts.length > 0)
        .map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={label}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      <label className="shortcuts-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        <span>
          {t('shortcuts.on')} <span className="small sub">{t('shortcuts.why')}</span>
        </span>
      </label>
    </div>
  );
}

const FEW = 3;

export function Keys({ keys }: { keys: readonly string[] }) {
  const shown = keys.length > FEW ? [`${keys[0]}–${keys.at(-1)}`] : keys;
  return shown.map((key) => (
    <kbd key={key} className="kbd">
      {NAMES[key] ?? key.replace('shift+', '⇧ ')}
    </kbd>
  ));
}

/** The few keys worth knowing in the head of a screen, and the way to the rest. */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; label: string }[] }) {
  const { t } = useWords();
  return (
    <div className="key-hints only-desk small sub">
      {hints.map(({ keys, label }) => (
        <span key={label}>
          <Keys keys={keys} /> {label}
        </span>
      ))}
      <button type="button" onClick={() => openShortcutSheet(true)} data-testid="open-shortcuts">
        <Keys keys={['?']} /> {t('shortcuts.all')}
      </button>
    </div>
  );
}
