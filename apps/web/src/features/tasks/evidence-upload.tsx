import type { EvidenceFields, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Progress, Upload } from 'antd';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import type { Sending } from './use-uploads';
import { useUploads } from './use-uploads';

interface Draft {
  number?: string;
  issuedOn?: string | null;
  issuer?: string;
  subject?: string;
}

/** What the paper says of itself, then the file; the file goes as soon as it is chosen. */
export function EvidenceUpload({ task }: { task: TaskDetail }) {
  const { t } = useWords();
  const [form] = Form.useForm<Draft>();
  const today = useQuery(clockQuery).data?.today;
  const uploads = useUploads(task);

  return (
    <div className="upload" id="add-evidence">
      <h3>{t('upload.title')}</h3>
      <p className="small sub">{t('upload.hint')}</p>
      <Form form={form} layout="vertical" className="upload-fields" component="div">
        <Form.Item name="number" label={t('upload.number')}>
          <Input maxLength={100} data-testid="upload-number" />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('upload.issuedOn')}>
          <DateField testId="upload-issuedOn" {...(today === undefined ? {} : { near: today, max: today })} />
        </Form.Item>
        <Form.Item name="issuer" label={t('upload.issuer')}>
          <Input maxLength={200} data-testid="upload-issuer" />
        </Form.Item>
        <Form.Item name="subject" label={t('upload.subject')}>
          <Input maxLength={500} data-testid="upload-subject" />
        </Form.Item>
      </Form>
      {uploads.sending.map((one) => (
        <Going key={one.key} one={one} onAgain={() => uploads.again(one)} onDrop={() => uploads.drop(one)} />
      ))}
      <Upload.Dragger
        multiple
        showUploadList={false}
        customRequest={({ file }) => {
          if (!(file instanceof File)) return;
          /* A number and a date belong to one paper: of several files the first one takes them. */
          uploads.add(file, fieldsOf(form.getFieldsValue()));
          form.resetFields();
        }}
        data-testid="upload-input"
      >
        <span className="drop">
          <Icon name="upload" />
          <span>{t('upload.drop')}</span>
        </span>
      </Upload.Dragger>
    </div>
  );
}

function fieldsOf({ number, issuedOn, issuer, subject }: Draft): EvidenceFields {
  return {
    ...(number?.trim() ? { number: number.trim() } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(issuer?.trim() ? { issuer: issuer.trim() } : {}),
    ...(subject?.trim() ? { subject: subject.trim() } : {}),
  };
}

interface GoingProps {
  one: Sending;
  onAgain: () => void;
  onDrop: () => void;
}

function Going({ one, onAgain, onDrop }: GoingProps) {
  const { t } = useWords();
  const { error } = one;
  return (
    <div className="going">
      <div className="going-head">
        <b>{one.file.name}</b>
        {error !== null && (
          <>
            <Button size="small" onClick={onAgain}>
              {t('upload.again')}
            </Button>
            <Button size="small" type="text" onClick={onDrop}>
              {t('upload.drop-it')}
            </Button>
          </>
        )}
      </div>
      <Progress
        percent={one.percent}
        size="small"
        showInfo={error === null}
        {...(error === null ? {} : { status: 'exception' })}
      />
      {error !== null &&
        (error.isOffline ? (
          <p className="small late-text" role="alert">
            {t('upload.broken', { percent: one.percent })}
          </p>
        ) : (
          <ProblemNote error={error} />
        ))}
    </div>
  );
}
