import type { DraftFinding } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../parts/admin/fields';
import { useDesk } from './desk';
import { EditFoot } from './edit-foot';
import { FiguresFields } from './figures-fields';
import { pointsShown, pointsTyped } from './points-typed';

const SCORES = ['evidence', 'survey', 'total'] as const;
const RANKS = ['rank', 'ranked'] as const;
type Typed = Readonly<Record<string, string>>;

/** Last year's figures; only what is changed is sent, and an empty one is unknown. */
export function PointsForm({ finding }: { finding: DraftFinding | null }) {
  const { t, language } = useWords();
  const { result, fields, components } = useDesk().view;
  const before: Typed = {
    ...Object.fromEntries(SCORES.map((part) => [`result ${part}`, pointsShown(result[part], language)])),
    ...Object.fromEntries(RANKS.map((part) => [`result ${part}`, String(result[part] ?? '')])),
    ...figuresOf(
      'field',
      fields.map((one) => ({ ...one, key: one.id })),
    ),
    ...figuresOf(
      'component',
      components.map((one) => ({ ...one, key: one.code })),
    ),
  };
  const [typed, setTyped] = useState(before);
  const [none, setNone] = useState(result.none);
  const changed = Object.keys(before).filter((name) => (typed[name] ?? '').trim() !== before[name]);
  const edits: DraftEdit[] = [
    ...(none === result.none ? [] : [{ change: 'result', part: 'none', to: String(none) } as const]),
    ...changed.map((name) => editOf(name, pointsTyped(typed[name] ?? '') ?? '')),
  ];
  const isWrong = changed.some((name) => pointsTyped(typed[name] ?? '') === null);
  const change = (name: string) => (to: string) => setTyped({ ...typed, [name]: to });

  return (
    <div className="form">
      <label className="check">
        <input
          type="checkbox"
          checked={none}
          onChange={(event) => setNone(event.target.checked)}
          data-testid="result-none"
        />
        {t('drafts.result.confirmNone')}
      </label>
      {!none && (
        <>
          <div className="figures-three">{SCORES.map(resultField)}</div>
          <div className="pair">{RANKS.map(resultField)}</div>
        </>
      )}
      <FiguresFields
        title={t('drafts.fields')}
        kind="field"
        lines={fields.map(({ id, code, title }) => ({
          key: id,
          name: code === null ? title : `${code} ${title}`,
        }))}
        typed={typed}
        onChange={change}
      />
      <FiguresFields
        title={t('drafts.components')}
        kind="component"
        lines={components.map(({ code, title }) => ({ key: code, name: `${code} ${title}` }))}
        typed={typed}
        onChange={change}
      />
      <EditFoot edits={edits} finding={finding} missing={isWrong ? t('drafts.noNumberTyped') : null} />
    </div>
  );

  function figuresOf(
    kind: 'field' | 'component',
    lines: readonly { key: string; max: string | null; obtained: string | null }[],
  ): Typed {
    return Object.fromEntries(
      lines.flatMap(({ key, max, obtained }) => [
        [`${kind} max ${key}`, pointsShown(max, language)],
        [`${kind} obtained ${key}`, pointsShown(obtained, language)],
      ]),
    );
  }

  function resultField(part: (typeof SCORES)[number] | (typeof RANKS)[number]) {
    const name = `result ${part}`;
    return (
      <TextField
        key={part}
        label={t(`drafts.resultPart.${part}`)}
        value={typed[name] ?? ''}
        onChange={change(name)}
        maxLength={20}
        testId={`result-${part}`}
      />
    );
  }
}

function editOf(name: string, to: string): DraftEdit {
  const [kind, part = '', ...rest] = name.split(' ');
  const key = rest.join(' ');
  const figure = part as 'max' | 'obtained';
  if (kind === 'field') return { change: 'field', field: key, part: figure, to };
  if (kind === 'component') return { change: 'component', code: key, part: figure, to };
  return { change: 'result', part: part as (typeof SCORES)[number] | (typeof RANKS)[number], to };
}
