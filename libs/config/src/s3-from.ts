import { ConfigError } from './config-error';
import type { Config } from './config';
import type { Values, VariableName } from './variables';

type S3Values = Pick<Values, Extract<VariableName, `TCTP_S3_${string}`>>;

/**
 * All of it or none: half a place would quietly keep evidence in the folder. Bucket and region are needed; one key of
 * the two needs the other. Throws `ConfigError` naming what is missing.
 */
export function s3From(values: S3Values): Config['s3'] {
  const {
    TCTP_S3_BUCKET: bucket,
    TCTP_S3_REGION: region,
    TCTP_S3_ENDPOINT: endpoint,
    TCTP_S3_ACCESS_KEY_ID: accessKeyId,
    TCTP_S3_SECRET_ACCESS_KEY: secretAccessKey,
    TCTP_S3_PREFIX: prefix,
  } = values;
  const given = [bucket, region, endpoint, accessKeyId, secretAccessKey, prefix];
  if (given.every((value) => value === null)) return null;
  const missing: VariableName[] = [];
  if (bucket === null) missing.push('TCTP_S3_BUCKET');
  if (region === null) missing.push('TCTP_S3_REGION');
  if (accessKeyId === null && secretAccessKey !== null) missing.push('TCTP_S3_ACCESS_KEY_ID');
  if (accessKeyId !== null && secretAccessKey === null) missing.push('TCTP_S3_SECRET_ACCESS_KEY');
  if (missing.length > 0 || bucket === null || region === null) throw new ConfigError(missing);
  return {
    bucket,
    region,
    endpoint,
    keys: accessKeyId !== null && secretAccessKey !== null ? { accessKeyId, secretAccessKey } : null,
    prefix: prefix === null ? '' : prefix.replace(/\/*$/, '/'),
  };
}
