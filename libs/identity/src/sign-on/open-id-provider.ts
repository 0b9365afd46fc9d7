/**
 * Signing in with an OpenID Connect provider: code flow with PKCE, state and nonce; what the provider answers is checked
 * here down to the signature. In: addresses and tokens as they came. Out: who it is, or a named refusal. Only the issuer's
 * own origin is ever asked, redirects are not followed, and every answer has a limit of time.
 */
import { createRemoteJWKSet, customFetch as joseFetch, decodeProtectedHeader } from 'jose';
import * as openid from 'openid-client';
import { isHashOf } from './access-token-hash';
import { signOnFailure } from './failure';
import type { SignOnFailure } from './failure';
import { checkLogoutToken } from './logout-token';
import type { LoggedOut } from './logout-token';
import { hasClaims } from './person-by-claims';
import type { ClaimMapping, Claims } from './person-by-claims';
import type { SignOnSecrets } from './sign-on-secrets';

const ANSWER_SECONDS = 5;
/** Endpoints and keys are asked for anew after so long. */
const KNOWN_MS = 600_000;

export interface OpenIdPlace {
  issuer: string;
  clientId: string;
  /** Null: a public client. Secret. */
  clientSecret: string | null;
  scopes: string;
  mapping: ClaimMapping;
  /** Where the provider sends people back to. */
  redirectUri: string;
  /** Where it sends whoever signed out. */
  signedOutUri: string;
}

export interface SignedOn {
  subject: string;
  /** The session at the provider, where it names one. */
  sid: string | null;
  claims: Claims;
}

export type Told<T> = { ok: true; value: T } | { ok: false; failure: SignOnFailure };

export interface OpenIdProvider {
  readonly issuer: string;
  /** Where the browser goes to sign in. */
  authorizationUrl(secrets: SignOnSecrets): Promise<Told<string>>;
  /** Who came back with this query. */
  signedOn(query: string, secrets: SignOnSecrets): Promise<Told<SignedOn>>;
  /** Where the browser goes to sign out there too; null: the provider knows no such thing. */
  endSessionUrl(sid: string | null): Promise<Told<string | null>>;
  /** Whose sessions the provider says are over. */
  loggedOut(token: string): Promise<Told<LoggedOut>>;
}

interface Known {
  configuration: openid.Configuration;
  keys: ReturnType<typeof createRemoteJWKSet>;
}

export function openIdProvider(place: OpenIdPlace): OpenIdProvider {
  const { issuer, clientId, mapping } = place;
  let known: { until: number; value: Promise<Known> } | null = null;

  const provider = async (): Promise<Known> => {
    if (known === null || known.until < Date.now()) {
      const asked = { until: Date.now() + KNOWN_MS, value: discover(place) };
      known = asked;
      /* A provider that was away is asked again by whoever comes next. */
      asked.value.catch(() => (known = known === asked ? null : known));
    }
    return known.value;
  };

  /** For sending a browser there: nobody is sent to a provider that was there a while ago. */
  const atHome = async (): Promise<Known> => {
    const before = known;
    const value = await provider();
    if (known === before) await mustAnswer(issuer);
    return value;
  };

  const told = async <T>(
    ask: (known: Known) => Promise<T> | T,
    find: () => Promise<Known> = provider,
  ): Promise<Told<T>> => {
    try {
      return { ok: true, value: await ask(await find()) };
    } catch (error) {
      return { ok: false, failure: signOnFailure(error) };
    }
  };

  return {
    issuer,
    authorizationUrl: ({ state, nonce, codeVerifier }) =>
      told(async ({ configuration }) => {
        const url = openid.buildAuthorizationUrl(configuration, {
          ...{ redirect_uri: place.redirectUri, scope: place.scopes, state, nonce },
          ...{ code_challenge_method: 'S256' },
          code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
          ...(mapping.acr.length === 0 ? {} : { acr_values: mapping.acr.join(' ') }),
        });
        return url.href;
      }, atHome),
    signedOn: (query, { state, nonce, codeVerifier }) =>
      told(async ({ configuration }) => {
        const answer = new URL(place.redirectUri);
        answer.search = query;
        const tokens = await openid.authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('no ID token');
        checkAccessToken(tokens, claims);
        if (mapping.acr.length > 0 && !mapping.acr.some((acr) => acr === claims.acr))
          throw new Error('the provider made sure of them in another way than asked', { cause: 'acr' });
        const { sub, sid } = claims;
        const more = hasClaims(mapping, claims)
          ? {}
          : await userInfo(configuration, tokens.access_token, sub);
        return { subject: sub, sid: typeof sid === 'string' ? sid : null, claims: { ...more, ...claims } };
      }),
    endSessionUrl: (sid) =>
      told(({ configuration }) => {
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        /* Without the ID token, which is not kept: the provider may ask the person, and should. */
        const hint: Record<string, string> = sid === null ? {} : { logout_hint: sid };
        const back = { client_id: clientId, post_logout_redirect_uri: place.signedOutUri };
        return openid.buildEndSessionUrl(configuration, { ...back, ...hint }).href;
      }, atHome),
    loggedOut: (token) => told(({ keys }) => checkLogoutToken(token, keys, { issuer, clientId })),
  };
}

/** Throws where the provider is away, is another than it should be, or sends us elsewhere. */
async function discover({ issuer, clientId, clientSecret }: OpenIdPlace): Promise<Known> {
  const { origin, protocol } = new URL(issuer);
  const fetchThere = (url: string, options: RequestInit) => {
    if (new URL(url).origin !== origin) throw new Error(`not of the issuer: ${new URL(url).origin}`);
    return fetch(url, { ...options, redirect: 'manual' });
  };
  const configuration = await openid.discovery(
    new URL(issuer),
    clientId,
    {},
    clientSecret === null ? openid.None() : byWhatIsAsked(clientSecret),
    {
      [openid.customFetch]: (url, options) => fetchThere(url, options as RequestInit),
      timeout: ANSWER_SECONDS,
      execute: [
        openid.enableNonRepudiationChecks,
        ...(protocol === 'http:' ? [openid.allowInsecureRequests] : []),
      ],
    },
  );
  const server = configuration.serverMetadata();
  if (server.issuer !== issuer) throw new Error(`another issuer: ${server.issuer}`);
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint } =
    server;
  if (authorization_endpoint === undefined || token_endpoint === undefined || jwks_uri === undefined)
    throw new Error('the provider names too few endpoints');
  const places = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint];
  for (const address of places)
    if (address !== undefined && new URL(address).origin !== origin)
      throw new Error(`not of the issuer: ${address}`);
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: ANSWER_SECONDS * 1000,
    [joseFetch]: (url, options) => fetchThere(url, options),
  });
  return { configuration, keys };
}

/** Whether anybody is there now. What is said is looked at when what is known gets old. */
async function mustAnswer(issuer: string): Promise<void> {
  const reply = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
  });
  await reply.body?.cancel();
  if (reply.status >= 500) throw new Error(`the provider answers with ${reply.status}`, { cause: 'away' });
}

/** In the header, as the standard has it when nothing is said, or in the body where the provider wants it there. */
function byWhatIsAsked(secret: string): openid.ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_basic')
      ? openid.ClientSecretBasic(secret)
      : openid.ClientSecretPost(secret);
    auth(server, ...rest);
  };
}

function checkAccessToken(tokens: { id_token?: string; access_token: string }, claims: openid.IDToken): void {
  if (claims['at_hash'] === undefined || tokens.id_token === undefined) return;
  const { alg = '' } = decodeProtectedHeader(tokens.id_token);
  if (!isHashOf(tokens.access_token, alg, claims['at_hash']))
    throw new Error('the access token is not the one the ID token speaks of');
}

async function userInfo(
  configuration: openid.Configuration,
  accessToken: string,
  subject: string,
): Promise<Claims> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return openid.fetchUserInfo(configuration, accessToken, subject);
}
