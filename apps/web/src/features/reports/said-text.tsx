import type { ReportTextKind } from '@tctp/domain';

/** As the paper will have it. */
export function SaidText({ kind, text }: { kind: ReportTextKind | 'title'; text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  if (kind === 'title') return <h3 className="said-title">{text}</h3>;
  if (kind === 'heading') return <h4 className="said-heading">{text}</h4>;
  if (kind === 'items')
    return (
      <ul className="said-items">
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    );
  return lines.map((line, place) => (
    <p key={place} className="said">
      {line}
    </p>
  ));
}
