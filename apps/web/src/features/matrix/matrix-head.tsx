import { formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import type { Component } from './matrix-model';

/** Code, title and what may be lost. A star: it is not in the units' hands. */
export function MatrixHead({ components }: { components: readonly Component[] }) {
  const { t, language } = useWords();
  return (
    <div role="row" aria-rowindex={1} className="mx-head">
      <div role="columnheader" aria-colindex={1} className="mx-unit">
        {t('matrix.unit')}
      </div>
      {components.map(({ code, title, atRisk, outsideControl }, place) => (
        <div key={code} role="columnheader" aria-colindex={place + 2} className="mx-th" title={title}>
          <b>{code}</b>
          <span className="mx-title">{title}</span>
          <span className={atRisk === null ? 'mx-risk unknown' : 'mx-risk'}>
            <span className="sr">{t('tasks.column.points')}: </span>
            {atRisk === null ? t('points.unknown') : formatPoints(atRisk, language)}
            {outsideControl !== null && '*'}
          </span>
        </div>
      ))}
      <div role="columnheader" aria-colindex={components.length + 2} className="mx-sum">
        {t('matrix.doneColumn')}
      </div>
    </div>
  );
}
