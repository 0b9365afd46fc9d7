import { isIP } from 'node:net';
import { ROLES } from '@tctp/domain';
import type { Role } from '@tctp/domain';
import { z } from 'zod';
import { LOG_FORMATS, LOG_LEVELS } from './config';
import { isSafe } from './safe-address';

/** What to write instead, for whoever reads the refusal: Vietnamese, then English. Never repeats the value it refuses. */
export interface Advice {
  readonly vi: string;
  readonly en: string;
  readonly example: string;
}

interface Variable<T> {
  readonly schema: z.ZodType<T, string | undefined>;
  readonly advice: Advice;
}

const variable = <T>(schema: z.ZodType<T, string | undefined>, advice: Advice): Variable<T> => ({
  schema,
  advice,
});

function url(protocols: readonly string[], vi: string, en: string, example: string): Variable<string | null> {
  const allowed = (value: string): boolean =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol);
  return variable(
    z
      .string()
      .refine(allowed)
      .optional()
      .transform((value) => value ?? null),
    { vi, en, example },
  );
}

function wholeNumber(fallback: number, least: number, most: number, example: string): Variable<number> {
  const allowed = (value: string): boolean =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return variable(z.string().refine(allowed).default(String(fallback)).transform(Number), {
    vi: `ghi một số nguyên từ ${least} đến ${most}`,
    en: `write a whole number from ${least} to ${most}`,
    example,
  });
}

function yesOrNo(example: string): Variable<boolean> {
  const schema = z
    .enum(['true', 'false', '1', '0'])
    .default('false')
    .transform((value) => value === 'true' || value === '1');
  return variable(schema, { vi: 'ghi true hoặc false', en: 'write true or false', example });
}

function text(fallback: string, vi: string, en: string, example: string): Variable<string> {
  return variable(z.string().default(fallback), { vi, en, example });
}

function word(shape: RegExp, vi: string, en: string, example: string): Variable<string | null> {
  const schema = z
    .string()
    .regex(shape)
    .optional()
    .transform((value) => value ?? null);
  return variable(schema, { vi, en, example });
}

function list(
  allowed: (value: string) => boolean,
  vi: string,
  en: string,
  example: string,
): Variable<readonly string[]> {
  const schema = z
    .string()
    .default('')
    .transform((value) => value.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .refine((parts) => parts.every(allowed));
  return variable(schema, { vi, en, example });
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...more] = value.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function roles(example: string): Variable<readonly Role[]> {
  const schema = z
    .string()
    .default('')
    .transform((value) => value.split(/[,\s]+/).filter((name) => name !== ''))
    .pipe(z.array(z.enum(ROLES)));
  return variable(schema, {
    vi: `ghi các vai trò, có dấu phẩy ở giữa: ${ROLES.join(', ')}`,
    en: `write roles with commas between: ${ROLES.join(', ')}`,
    example,
  });
}

/** One row per variable: how it is read, what it is when absent, what to say when it is wrong. */
export const VARIABLES = {
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'ghi địa chỉ PostgreSQL, hoặc bỏ trống để dùng cơ sở dữ liệu đi kèm',
    'write a PostgreSQL address, or leave it out to use the embedded database',
    'postgres://user:password@localhost:5432/tctp',
  ),
  REDIS_URL: url(
    ['redis:', 'rediss:'],
    'ghi địa chỉ Redis, hoặc bỏ trống để hàng đợi chạy trên PostgreSQL',
    'write a Redis address, or leave it out to queue jobs in PostgreSQL',
    'redis://localhost:6379/0',
  ),
  PORT: wholeNumber(3000, 0, 65_535, '3000'),
  HOST: text('127.0.0.1', 'ghi tên máy hoặc địa chỉ IP', 'write a host name or IP address', '127.0.0.1'),
  TCTP_DATA_DIR: text('.data', 'ghi một thư mục', 'write a folder', '.data'),
  TCTP_S3_BUCKET: word(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    'ghi tên thùng S3 giữ tệp minh chứng; bỏ mọi TCTP_S3_… để giữ trong thư mục',
    'write the S3 bucket for evidence files; leave every TCTP_S3_… out to keep them in a folder',
    'minh-chung',
  ),
  TCTP_S3_REGION: word(
    /^[A-Za-z0-9-]+$/,
    'ghi vùng của thùng S3; MinIO thường là us-east-1',
    "write the bucket's region; for MinIO usually us-east-1",
    'ap-southeast-1',
  ),
  TCTP_S3_ENDPOINT: url(
    ['http:', 'https:'],
    'ghi địa chỉ máy chủ S3, hoặc bỏ trống để dùng Amazon',
    'write the address of the S3 server, or leave it out for Amazon',
    'http://localhost:9000',
  ),
  TCTP_S3_ACCESS_KEY_ID: word(
    /^\S+$/,
    'ghi cả hai khoá truy cập, hoặc bỏ cả hai để dùng quyền của máy trên đám mây',
    'write both access keys, or neither to use what the cloud gives the machine',
    'tctp',
  ),
  TCTP_S3_SECRET_ACCESS_KEY: word(
    /^\S+$/,
    'ghi cả hai khoá truy cập, hoặc bỏ cả hai để dùng quyền của máy trên đám mây',
    'write both access keys, or neither to use what the cloud gives the machine',
    '…',
  ),
  TCTP_S3_PREFIX: word(
    /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/,
    'ghi tiền tố riêng của chương trình này trong thùng',
    'write a prefix in the bucket that is this program alone uses',
    'tctp/',
  ),
  TCTP_CLAMD: word(
    /^(\/\S{1,100}|[A-Za-z0-9.-]{1,253}:\d{1,5}|\[[0-9A-Fa-f:]{2,39}\]:\d{1,5})$/,
    'ghi máy:cổng hoặc đường dẫn socket của clamd; bỏ trống thì tệp tải lên không được quét mã độc',
    'write host:port or the socket of clamd; without it uploads are not scanned for malware',
    '127.0.0.1:3310',
  ),
  TCTP_SMTP_URL: url(
    ['smtp:', 'smtps:'],
    'ghi địa chỉ máy chủ thư cùng TCTP_MAIL_FROM, hoặc bỏ cả hai để không gửi thư',
    'write the address of the mail server together with TCTP_MAIL_FROM, or leave both out to send no mail',
    'smtp://user:password@mail.local:587',
  ),
  TCTP_MAIL_FROM: word(
    /^([^<>@\s]+@[^<>@\s]+|[^<>\n\r]*<[^<>@\s]+@[^<>@\s]+>)$/,
    'ghi địa chỉ người gửi cùng TCTP_SMTP_URL',
    'write the address of the sender together with TCTP_SMTP_URL',
    'cchc@tinhbien.example',
  ),
  TCTP_PUBLIC_URL: url(
    ['http:', 'https:'],
    'ghi địa chỉ mà người dùng mở chương trình; bỏ trống thì thư không có đường dẫn; đăng nhập một lần cần nó, và cần https',
    'write the address at which people open the program; without it letters have no links; single sign-on needs it, with https',
    'https://cchc.tinhbien.example',
  ),
  TCTP_OIDC_ISSUER: variable(
    z
      .string()
      .refine(isSafe)
      .optional()
      .transform((value) => value ?? null),
    {
      vi: 'ghi địa chỉ https của nơi đăng nhập một lần, đúng như nơi đó tự xưng (http chỉ cho localhost); bỏ mọi TCTP_OIDC_… thì chỉ đăng nhập bằng mật khẩu',
      en: 'write the https address of the identity provider, just as it names itself (http for localhost only); leave every TCTP_OIDC_… out to sign in by password only',
      example: 'https://sso.angiang.example/realms/tinh',
    },
  ),
  TCTP_OIDC_CLIENT_ID: word(
    /^\S+$/,
    'ghi mã ứng dụng mà nơi đăng nhập một lần cấp, cùng TCTP_OIDC_ISSUER',
    'write the client id that the identity provider gave, together with TCTP_OIDC_ISSUER',
    'tctp',
  ),
  TCTP_OIDC_CLIENT_SECRET: word(
    /^\S+$/,
    'ghi mật khẩu ứng dụng, hoặc bỏ trống nếu đăng ký là ứng dụng công khai',
    'write the client secret, or leave it out for a public client',
    '…',
  ),
  TCTP_OIDC_NAME: word(
    /^[^\n\r]{1,60}$/,
    'ghi tên để hiện trên nút đăng nhập, tối đa 60 ký tự',
    'write the name to show on the sign-in button, 60 characters at most',
    'tài khoản tỉnh An Giang',
  ),
  TCTP_OIDC_SCOPES: variable(
    z
      .string()
      .regex(/^openid( [^\s"\\]+)*$/)
      .default('openid profile'),
    {
      vi: 'ghi các phạm vi cách nhau một dấu cách, bắt đầu bằng openid',
      en: 'write the scopes with one space between them, openid first',
      example: '"openid profile groups"',
    },
  ),
  TCTP_OIDC_MAPPING: word(
    /^\{/,
    'ghi JSON nói ai được vào với vai trò nào, hoặc đặt TCTP_OIDC_MAPPING_FILE, không đặt cả hai',
    'write JSON that says who gets in with which role, or set TCTP_OIDC_MAPPING_FILE, not both',
    '\'{"rules":[{"claim":"groups","equals":"cchc-noi-vu","role":"reviewer","unitId":"noi-vu","create":true}]}\'',
  ),
  TCTP_OIDC_MAPPING_FILE: word(
    /./,
    'ghi đường dẫn một tệp JSON có nội dung như TCTP_OIDC_MAPPING',
    'write the path of a JSON file with what TCTP_OIDC_MAPPING would hold',
    '/etc/tctp/oidc-mapping.json',
  ),
  TCTP_SANDBOX: yesOrNo('true'),
  TCTP_UPLOAD_LIMIT_MB: wholeNumber(50, 1, 10_240, '50'),
  TCTP_SECRET_KEY: word(
    /^\S{32,}$/,
    'ghi một chuỗi ngẫu nhiên từ 32 ký tự, hoặc bỏ trống để khoá nằm trong tệp secret-key của TCTP_DATA_DIR',
    'write at least 32 random characters, or leave it out to keep the key in the file secret-key of TCTP_DATA_DIR',
    '…',
  ),
  TCTP_SECOND_FACTOR_ROLES: roles('admin,chairman'),
  TCTP_SESSION_HOURS: wholeNumber(12, 1, 24 * 31, '12'),
  TCTP_SESSION_IDLE_MINUTES: wholeNumber(120, 5, 24 * 60, '120'),
  TCTP_WEB_DIR: text('dist/web', 'ghi một thư mục', 'write a folder', 'dist/web'),
  LOG_LEVEL: variable(z.enum(LOG_LEVELS).default('warn'), {
    vi: `ghi một trong: ${LOG_LEVELS.join(', ')}`,
    en: `write one of: ${LOG_LEVELS.join(', ')}`,
    example: 'warn',
  }),
  LOG_FORMAT: variable(z.enum(LOG_FORMATS).default('text'), {
    vi: `ghi một trong: ${LOG_FORMATS.join(', ')}`,
    en: `write one of: ${LOG_FORMATS.join(', ')}`,
    example: 'json',
  }),
  TCTP_RETENTION_DAYS: wholeNumber(30, 2, 3650, '30'),
  TCTP_TRAIL_DAYS: wholeNumber(730, 366, 36_500, '730'),
  TCTP_SECURE_COOKIES: variable(
    z
      .enum(['true', 'false', '1', '0'])
      .optional()
      .transform((value) => (value === undefined ? null : value === 'true' || value === '1')),
    { vi: 'ghi true hoặc false', en: 'write true or false', example: 'true' },
  ),
  TCTP_TRUSTED_PROXIES: list(
    isNetwork,
    'ghi địa chỉ IP hoặc dải địa chỉ của các máy chủ trung gian, cách nhau bằng dấu phẩy',
    'write the IP addresses or networks of the proxies in front, with commas between them',
    '10.0.0.5,192.168.1.0/24',
  ),
  TCTP_ALLOWED_HOSTS: list(
    (value) => /^[a-z0-9.-]+(:\d{1,5})?$/i.test(value),
    'ghi những tên máy được trả lời ngoài TCTP_PUBLIC_URL, cách nhau bằng dấu phẩy',
    'write the host names to answer for besides TCTP_PUBLIC_URL, with commas between them',
    'cchc.local,10.0.0.7:3000',
  ),
  TCTP_REQUEST_SECONDS: wholeNumber(300, 1, 86_400, '300'),
  TCTP_RATE_LIMIT: wholeNumber(1200, 0, 10_000_000, '1200'),
  TCTP_SWEEP_SECONDS: wholeNumber(30, 1, 3600, '30'),
  TCTP_RELAY_MILLISECONDS: wholeNumber(500, 20, 60_000, '500'),
  TCTP_JOB_LOCK_SECONDS: wholeNumber(10, 1, 600, '10'),
} as const;

export type VariableName = keyof typeof VARIABLES;
export type Values = { readonly [N in VariableName]: z.output<(typeof VARIABLES)[N]['schema']> };
