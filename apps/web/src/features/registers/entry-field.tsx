import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { clockQuery } from '../../api/queries';
import { ledgerQuery } from '../../api/forecast-queries';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField } from '../../parts/admin/fields';
import DateField from '../../parts/date-field';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  planId: string;
  register: RegisterName;
  field: string;
  /** As typed; a day as ISO. */
  value: string;
  needed: boolean;
  onChange: (value: string) => void;
}

/** One field of an entry, by what is written in it. */
export function EntryField({ planId, register, field, value, needed, onChange }: Props) {
  const { t } = useWords();
  const { fieldOf, choiceOf } = useRegisterWords(register);
  const id = useId();
  const today = useQuery(clockQuery).data?.today;
  const { kind = 'text', of = [] } = REGISTER_DEFINITIONS[register].fields[field] ?? {};
  const label = needed ? fieldOf(field) : t('registers.optional', { field: fieldOf(field) });
  const shared = { label, value, onChange, testId: `field-${field}` };
  switch (kind) {
    case 'day':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <DateField
            id={id}
            value={value === '' ? null : value}
            onChange={(day) => onChange(day ?? '')}
            {...(today === undefined ? {} : { near: today })}
            testId={`field-${field}`}
          />
        </div>
      );
    case 'choice':
      return (
        <ChoiceField
          {...shared}
          options={[
            { value: '', label: t('registers.choose') },
            ...of.map((one) => ({ value: one, label: choiceOf(one) })),
          ]}
        />
      );
    case 'yesNo':
      return (
        <ChoiceField
          {...shared}
          options={[
            { value: '', label: t('registers.choose') },
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
        />
      );
    case 'component':
      return <ComponentField planId={planId} {...shared} />;
    case 'long':
      return <TextField {...shared} lines={3} maxLength={4000} />;
    case 'count':
      return <TextField {...shared} maxLength={7} onChange={(typed) => onChange(typed.replace(/\D/g, ''))} />;
    case 'person':
      return <TextField {...shared} hint={t('registers.personHint')} />;
    case 'text':
    case 'link':
      return <TextField {...shared} />;
  }
}

function ComponentField({
  planId,
  label,
  value,
  onChange,
  testId,
}: {
  planId: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  testId: string;
}) {
  const { t } = useWords();
  const components = useQuery(ledgerQuery(planId, undefined)).data?.components ?? [];
  return (
    <ChoiceField
      label={label}
      value={value}
      onChange={onChange}
      testId={testId}
      options={[
        { value: '', label: t('registers.choose') },
        ...components.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
      ]}
    />
  );
}
