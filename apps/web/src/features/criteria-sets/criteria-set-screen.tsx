import type { CriteriaSetView } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { criteriaSetQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { ComponentRow } from './component-row';
import './criteria-sets.css';

const route = getRouteApi('/frame/rich/admin/criteria-sets/$setId');
type Field = CriteriaSetView['fields'][number];

export default function CriteriaSetScreen() {
  const { t, language } = useWords();
  const { setId } = route.useParams();
  const query = useQuery(criteriaSetQuery(setId));
  const set = query.data;
  return (
    <Screen
      title={set?.title ?? t('place.criteria')}
      back="/admin/criteria-sets"
      subtitle={
        set &&
        [
          t('criteria.total', { total: formatMaximum(set.total, language) }),
          t(`criteria.completeness.${set.completeness}`),
          t('criteria.version', { version: set.version }),
        ].join(' · ')
      }
    >
      <Loaded query={query} rows={12}>
        {(loaded) => <SetTree set={loaded} />}
      </Loaded>
    </Screen>
  );
}

function SetTree({ set }: { set: CriteriaSetView }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const found = set.components.filter(({ code, title }) => matches(`${code} ${title}`, words));
  const fields = set.fields.filter(
    ({ code, title }) =>
      matches(`${code} ${title}`, words) || found.some(({ fieldCode }) => fieldCode === code),
  );
  return (
    <div className="stack">
      <input
        className="input"
        type="search"
        value={words}
        placeholder={t('criteria.search')}
        aria-label={t('criteria.search')}
        onChange={(event) => setWords(event.target.value)}
        data-testid="criteria-search"
      />
      {fields.length === 0 && (
        <div className="panel">
          <EmptyNote>{t('criteria.noneFound')}</EmptyNote>
        </div>
      )}
      {fields.map((field) => (
        <FieldPanel key={field.code} field={field} set={set} components={found} />
      ))}
      <Note>
        <p>
          <b>{t('criteria.source')}:</b> {set.source}
        </p>
        {set.sources.map(({ title, address }) => (
          <p key={address} className="small">
            <a className="source-link" href={address} target="_blank" rel="noreferrer">
              {title}
            </a>
          </p>
        ))}
      </Note>
    </div>
  );
}

interface FieldProps {
  field: Field;
  set: CriteriaSetView;
  components: CriteriaSetView['components'];
}

function FieldPanel({ field, set, components }: FieldProps) {
  const { t, language } = useWords();
  const own = components.filter(({ fieldCode }) => fieldCode === field.code);
  const criteria = new Map(set.criteria.map((one) => [one.code, one]));
  let last: string | null = null;
  return (
    <Panel
      title={`${field.code} ${field.title}`}
      aside={t('criteria.points', { points: formatMaximum(field.max, language) })}
      flush
    >
      {own.length === 0 ? (
        <p className="small sub pad">{t(`criteria.empty.${field.kind}`)}</p>
      ) : (
        <ul>
          {own.map((component) => {
            const criterion = criteria.get(component.criterionCode ?? '');
            const heading = criterion !== undefined && criterion.code !== last ? criterion : null;
            last = criterion?.code ?? last;
            return (
              <li key={component.code} className="component">
                {heading !== null && (
                  <p className="criterion">
                    {heading.code} {heading.title}
                  </p>
                )}
                <ComponentRow component={component} />
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

function matches(text: string, words: string): boolean {
  const folded = foldText(text);
  return foldText(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
