import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import { freePort } from './free-port';

export interface Somebody {
  password: string;
  claims: Record<string, unknown>;
  /** How the provider says that it made sure of them; left out: it does not say. */
  acr?: string;
}

const KEY = { kid: 'only', alg: 'RS256', use: 'sig' } as const;
const CLIENT = { id: 'tctp', secret: 'mot-mat-khau-ung-dung-du-dai' };
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * A real OpenID provider in the test's own process: its keys, its page to sign in, its logout in both directions. A test
 * may answer in its place, signed with its very key: what a provider gone wrong, or somebody between, would do.
 */
export class IdentityProvider {
  readonly people = new Map<string, Somebody>();
  /** What a test answers instead, by path. */
  readonly instead = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  /** The last question of a client: what a browser brought. */
  asked = new URLSearchParams();
  readonly paths: string[] = [];
  private server: Server | null = null;

  private constructor(
    private readonly port: number,
    private readonly key: CryptoKey,
    private readonly provider: Provider,
  ) {}

  /** For a program that people open at `publicUrl`. */
  static async start(publicUrl: string): Promise<IdentityProvider> {
    const [port, { privateKey }] = await Promise.all([
      freePort(),
      generateKeyPair('RS256', { extractable: true }),
    ]);
    const issuer = `http://127.0.0.1:${port}`;
    const provider: Provider = new Provider(issuer, {
      jwks: { keys: [{ ...(await exportJWK(privateKey)), ...KEY }] as never },
      cookies: { keys: ['chi-de-thu'] },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      scopes: ['openid', 'profile', 'groups'],
      acrValues: ['mot-lop', 'hai-lop'],
      claims: { openid: ['sub'], profile: ['name', 'preferred_username'], groups: ['groups'] },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context, form) => {
            context.body = `<!doctype html>${form}<button form="op.logoutForm" name="logout" value="yes">OK</button>`;
          },
        },
      },
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${publicUrl}/api/session/oidc/callback`],
          post_logout_redirect_uris: [`${publicUrl}/sign-in`],
          backchannel_logout_uri: `${publicUrl}/api/session/oidc/logout`,
          backchannel_logout_session_required: true,
        },
      ],
      findAccount: (_context, sub) => {
        const somebody = peer.people.get(sub);
        if (somebody === undefined) return undefined;
        return { accountId: sub, claims: () => ({ sub, preferred_username: sub, ...somebody.claims }) };
      },
      /* Whoever signs in has agreed. */
      loadExistingGrant: async (context) => {
        const grant = new context.oidc.provider.Grant({
          clientId: context.oidc.client?.clientId ?? '',
          accountId: context.oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid profile groups');
        await grant.save();
        return grant;
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    });
    const peer: IdentityProvider = new IdentityProvider(port, privateKey, provider);
    await peer.listen();
    return peer;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the program is started with to know this provider. */
  variables(mapping: unknown): Record<string, string> {
    return {
      TCTP_OIDC_ISSUER: this.issuer,
      TCTP_OIDC_CLIENT_ID: CLIENT.id,
      TCTP_OIDC_CLIENT_SECRET: CLIENT.secret,
      TCTP_OIDC_NAME: 'tài khoản tỉnh',
      TCTP_OIDC_SCOPES: 'openid profile groups',
      TCTP_OIDC_MAPPING: JSON.stringify(mapping),
    };
  }

  async listen(): Promise<void> {
    const serve = this.provider.callback();
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
      this.paths.push(pathname);
      if (pathname === '/auth') this.asked = searchParams;
      const instead = this.instead.get(pathname);
      if (instead !== undefined) instead(request, response);
      else if (pathname.startsWith('/interaction/')) void this.interact(request, response);
      else void serve(request, response);
    });
    this.server = server;
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready));
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  }

  /** An ID token for the last question, as this provider would sign it, but for what the test changes. */
  idToken(change: JWTPayload, alg: 'RS256' | 'none' = 'RS256'): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 300, sub: 'gia' },
      ...{ nonce: this.asked.get('nonce') ?? '', preferred_username: 'gia', name: 'Giả', groups: ['tao'] },
      ...change,
    };
    return alg === 'none' ? Promise.resolve(unsigned(claims)) : this.sign(claims, 'JWT');
  }

  logoutToken(change: JWTPayload): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 120, events: { [EVENT]: {} } };
    return this.sign({ ...claims, ...change }, 'logout+jwt');
  }

  private sign(claims: JWTPayload, typ: string): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: KEY.alg, kid: KEY.kid, typ }).sign(this.key);
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        '<!doctype html><form method="post"><input name="login"><input name="password" type="password"><button>OK</button></form>',
      );
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const login = form.get('login') ?? '';
    const somebody = this.people.get(login);
    const isThem = somebody?.password === form.get('password');
    const how = somebody?.acr === undefined ? {} : { acr: somebody.acr };
    const result = isThem ? { login: { accountId: login, ...how } } : { error: 'access_denied' };
    await this.provider.interactionFinished(request, response, result);
  }
}

function unsigned(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode();
}
