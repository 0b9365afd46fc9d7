import type { PeriodicReportView, ReportDocument } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import '../../parts/field.css';

interface Props {
  symbol: string;
  value: ReportDocument;
  onChange: (value: ReportDocument) => void;
}

/** What is written on it, as far as it is known: empty is unknown. */
export function DocumentFields({ symbol, value, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const today = useQuery(clockQuery).data?.today;
  const text = (name: 'number' | 'symbol', label: string, placeholder: string, most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        className="input"
        maxLength={most}
        placeholder={placeholder}
        value={value[name] ?? ''}
        onChange={(event) => onChange({ ...value, [name]: event.target.value || null })}
        data-testid={`document-${name}`}
      />
    </div>
  );
  return (
    <fieldset className="report-document">
      <legend>{t('reports.document')}</legend>
      <div className="document-row">
        {text('number', t('reports.number'), t('reports.unknown'), 40)}
        {text('symbol', t('reports.symbol'), symbol, 60)}
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('reports.issuedOn')}</label>
          <DateField
            id={`${id}-day`}
            value={value.issuedOn}
            onChange={(issuedOn) => onChange({ ...value, issuedOn })}
            {...(today === undefined ? {} : { near: today })}
            testId="document-day"
          />
        </div>
      </div>
      <p className="small sub">{t('reports.documentHint')}</p>
    </fieldset>
  );
}

/** What is typed, without the spaces around it; begins with what is known already. */
export function useDocument({ document }: PeriodicReportView) {
  const [value, change] = useState<ReportDocument>(document);
  const given = (text: string | null) => text?.trim() || null;
  return {
    value,
    change,
    document: { number: given(value.number), symbol: given(value.symbol), issuedOn: value.issuedOn },
  };
}
