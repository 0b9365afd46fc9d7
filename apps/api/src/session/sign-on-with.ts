import type { OidcConfig } from '@tctp/config';
import { openIdProvider } from '@tctp/identity';
import type { SignOn } from '../api-deps';

/** The provider that is configured; it is not asked anything before somebody wants to sign in. */
export function signOnWith({
  oidc,
  publicUrl,
}: {
  oidc: OidcConfig | null;
  publicUrl: string | null;
}): SignOn | null {
  if (oidc === null || publicUrl === null) return null;
  const { name, ...place } = oidc;
  const redirectUri = `${publicUrl}/api/session/oidc/callback`;
  const provider = openIdProvider({ ...place, redirectUri, signedOutUri: `${publicUrl}/sign-in` });
  return { name, mapping: oidc.mapping, provider, isSecure: publicUrl.startsWith('https:') };
}
