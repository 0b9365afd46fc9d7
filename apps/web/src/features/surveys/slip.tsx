import { formatDay } from '@tctp/contracts';
import { spelledSurveyCode } from '@tctp/domain';
import { QRCode } from 'antd';
import { memo } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props {
  title: string;
  unit: string;
  closesOn: string | null;
  /** Null: nobody has said where people open the program, and a guess would be printed for good. */
  formAddress: string | null;
  code: string;
}

/** One slip to be cut out and handed to one person. The code stands behind `#`, so that no server is told it by the address. */
export const Slip = memo(function Slip({ title, unit, closesOn, formAddress, code }: Props) {
  const { t } = useWords();
  const whole = `${formAddress}#${code}`;
  return (
    <li className="slip" data-testid="slip">
      <div className="slip-head">
        <b>{title}</b>
        <span className="slip-whose">
          <span>{unit}</span>
          <span>{closesOn === null ? t('slips.noDay') : t('slips.until', { day: formatDay(closesOn) })}</span>
        </span>
      </div>
      <div className="slip-words">
        <span className="small">{t(formAddress === null ? 'slips.typed' : 'slips.scan')}</span>
        <span className="small">
          {t('sample.link')}:{' '}
          {formAddress === null ? <span className="slip-blank" /> : <Address of={formAddress} />}
        </span>
        <span className="slip-code" data-testid="slip-code">
          {spelledSurveyCode(code)}
        </span>
        {formAddress !== null && (
          <a className="small no-print" href={whole} target="_blank" rel="noreferrer">
            {t('sample.direct')}
          </a>
        )}
      </div>
      {/* What it says stands beside it in letters. */}
      {formAddress !== null && (
        <div className="slip-qr" aria-hidden>
          <QRCode value={whole} type="svg" size={120} bordered={false} errorLevel="M" />
        </div>
      )}
    </li>
  );
});

/** As it is typed: whoever reads it must not take a line's end for a part of it. */
function Address({ of }: { of: string }) {
  const host = of.slice(0, of.lastIndexOf('/'));
  return (
    <b className="slip-address">
      {host.replace(/^https:\/\//, '')}
      <wbr />
      <span className="nb">{of.slice(host.length)}</span>
    </b>
  );
}
