import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';

interface Props {
  /** Absent: nothing may be dropped here. */
  onFiles: ((files: readonly File[]) => void) | undefined;
  children: ReactNode;
}

/** Takes files dropped anywhere on what it holds. A convenience of the mouse: the button inside does the same. */
export function DropZone({ onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  if (onFiles === undefined) return children;

  function drag(event: DragEvent, entering: boolean) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(entering);
  }

  return (
    <div
      id="evidence-zone"
      className={over ? 'dropping' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && drag(event, false)
      }
      onDrop={(event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
