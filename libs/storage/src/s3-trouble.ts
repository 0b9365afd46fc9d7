import { setTimeout as pause } from 'node:timers/promises';
import type { S3Place } from './s3-place';

/** Something an operator can mend; told in a sentence that names the place and no key. */
export class StorageTrouble extends Error {
  constructor(sentence: string, cause: unknown) {
    super(sentence, { cause });
    this.name = 'StorageTrouble';
  }
}

interface Answer {
  name?: string;
  $metadata?: { httpStatusCode?: number };
}

export function toStorageTrouble(error: unknown, { bucket, endpoint, region }: S3Place): unknown {
  const where = `${bucket} @ ${endpoint ?? region}`;
  const { name = '' } = error as Answer;
  const status = statusOf(error);
  if (name === 'NoSuchBucket' || (name === 'NotFound' && status === 404))
    return new StorageTrouble(`Không có thùng S3 ${where}: xem TCTP_S3_BUCKET. (No such bucket.)`, error);
  if (status === 401 || status === 403 || name === 'CredentialsProviderError')
    return new StorageTrouble(
      `Thùng S3 ${where} từ chối: xem khoá TCTP_S3_ACCESS_KEY_ID và quyền đọc, ghi, liệt kê, xoá. (Access denied.)`,
      error,
    );
  if (status !== undefined && status >= 300 && status < 400)
    return new StorageTrouble(
      `Thùng S3 ${where} chỉ sang nơi khác, và không ai đi theo: xem TCTP_S3_ENDPOINT và TCTP_S3_REGION. (Redirected; not followed.)`,
      error,
    );
  if (mayPass(error))
    return new StorageTrouble(
      `Kho S3 ${where} không trả lời: xem TCTP_S3_ENDPOINT và máy chủ. (No answer from S3.)`,
      error,
    );
  return error;
}

export function isNotThere(error: unknown): boolean {
  return statusOf(error) === 404 && (error as Answer).name !== 'NoSuchBucket';
}

const PAUSES_MS = [200, 800];

/** Tries again what may pass by itself. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await pause(wait);
    }
  }
  return work();
}

/** No answer at all, or a server that is not well. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  if (status === undefined) return !(error instanceof TypeError);
  return status >= 500 || status === 429;
}

function statusOf(error: unknown): number | undefined {
  return (error as Answer).$metadata?.httpStatusCode;
}
