import type { Role } from '@tctp/domain';
import type { OidcMapping } from './oidc-mapping';

/** The levels Nest's logger knows, loudest trouble first: asking for one means that one and everything before it. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** A bucket of S3, or of a server that speaks like it. */
export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** Null: Amazon's own, by the region. */
  readonly endpoint: string | null;
  /** Null: whatever the machine is given by its cloud, so that no long-lived key need be written anywhere. Secret. */
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Empty, or a path that ends with `/`. One installation to a prefix: each collects what it does not know. */
  readonly prefix: string;
}

/** Where letters are handed over, and in whose name. */
export interface MailConfig {
  /** `smtp://…` or `smtps://…`. Secret. */
  readonly url: string;
  readonly from: { readonly name: string | null; readonly address: string };
}

/** Who signs people in beside the program itself (OpenID Connect). */
export interface OidcConfig {
  /** Exactly as the provider names itself. HTTPS, or this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. Secret. */
  readonly clientSecret: string | null;
  /** What the button says. */
  readonly name: string;
  readonly scopes: string;
  readonly mapping: OidcMapping;
}

/** Everything an operator can choose, read once when a process starts. What is secret says so, and is never printed. */
export interface Config {
  /** `postgres://…`, or null: the program starts its own embedded PostgreSQL under `dataDir`. Secret. */
  readonly databaseUrl: string | null;
  /** `redis://…`, or null: jobs travel through PostgreSQL. Secret. */
  readonly redisUrl: string | null;
  /** 0 asks the system for any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path: evidence files and the embedded database live under it. */
  readonly dataDir: string;
  /** Where evidence files are kept, or null: in a folder under `dataDir`. */
  readonly s3: S3Config | null;
  /** `host:port` or socket of ClamAV's daemon, or null: uploads are not scanned. */
  readonly clamd: string | null;
  /** Null: no letters are written. */
  readonly mail: MailConfig | null;
  /** Null: people sign in by password only. */
  readonly oidc: OidcConfig | null;
  /** Where people open the program, without a slash at its end; null: letters have no links. */
  readonly publicUrl: string | null;
  /** A rehearsal installation: its clock may be set and moved. Never true where real work is recorded. */
  readonly sandbox: boolean;
  readonly uploadLimitBytes: number;
  /** What keys are derived from; null: one is kept in a file under `dataDir`. Secret. */
  readonly secretKey: string | null;
  /** Who may not go without a second factor. */
  readonly secondFactorRoles: readonly Role[];
  readonly sessionHours: number;
  /** A session nobody uses for so long is over, a little before rather than after. */
  readonly sessionIdleMinutes: number;
  /** Absolute path of the built web UI. */
  readonly webDir: string;
  readonly logLevel: LogLevel;
  /** `json`: an object for each line, for whatever collects logs. */
  readonly logFormat: LogFormat;
  /** Days that what is over is kept: sessions, receipts, letters; and the access trail, a year at least. */
  readonly retention: { readonly usual: number; readonly trail: number };
  /** People come over HTTPS, whoever ends it: cookies travel no other way. */
  readonly secureCookies: boolean;
  /** Addresses and networks whose word about who came, and how, is taken. */
  readonly trustedProxies: readonly string[];
  /** Names to answer for besides the one of `publicUrl`; with neither, any name. */
  readonly allowedHosts: readonly string[];
  /** How long one request may take to arrive. */
  readonly requestSeconds: number;
  /** Requests a minute that one signed-in person may send; the other limits follow from it. 0: no limit. */
  readonly requestsPerMinute: number;
  readonly sweepSeconds: number;
  readonly relayMilliseconds: number;
  /** How long a job may be held without a sign of life before another worker takes it. */
  readonly jobLockSeconds: number;
}
