import { S3Client } from '@aws-sdk/client-s3';

export interface S3Place {
  bucket: string;
  region: string;
  /** Null: Amazon's own, by the region. */
  endpoint: string | null;
  /** Null: whatever the machine is given by its cloud (roles, profiles). Secret. */
  keys: { accessKeyId: string; secretAccessKey: string } | null;
  /** Empty, or a path that ends with `/`. */
  prefix: string;
}

/** What goes wrong is thrown; the client would say it on the console too. */
const quiet = () => undefined;

const TRIES = 3;
const CONNECT_MS = 5_000;
/** Of silence; a file may take as long as its line needs. */
const SILENCE_MS = 20_000;

/** Servers other than Amazon's are addressed by path, and given no checksum they may not know but the one we state. */
export function openBucket({ region, endpoint, keys }: S3Place): S3Client {
  return new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(keys === null ? {} : { credentials: keys }),
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
