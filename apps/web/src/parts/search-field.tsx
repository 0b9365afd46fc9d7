import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';
import './filter-bar.css';

const PAUSE = 200;

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/**
 * Words to look for. What is typed stays here until a short pause, and until a syllable is whole: an input that is
 * written back while Telex is still composing breaks the letter.
 */
export function SearchField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const composing = useRef(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useEffect(() => () => clearTimeout(waiting.current), []);

  const send = (next: string) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      setSent(next);
      onChange(next);
    }, PAUSE);
  };

  return (
    <label className="search-field">
      <Icon name="search" small />
      <span className="sr">{label}</span>
      <input
        type="search"
        className="input"
        placeholder={label}
        value={text}
        maxLength={200}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          send(event.currentTarget.value);
        }}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing.current) send(event.target.value);
        }}
        data-testid="words"
      />
    </label>
  );
}
