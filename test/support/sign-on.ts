import { freePort } from './free-port';
import { IdentityProvider } from './identity-provider';
import { startOwnProgram } from './own-program';
import type { OwnProgram } from './own-program';
import type { Wanderer } from './wanderer';

export interface SignOnStage {
  program: OwnProgram;
  provider: IdentityProvider;
  close(): Promise<void>;
}

/** The built program beside a real identity provider that it is set up for. */
export async function startWithProvider(
  mapping: unknown,
  env: Record<string, string> = {},
): Promise<SignOnStage> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const provider = await IdentityProvider.start(publicUrl);
  const variables = {
    PORT: String(port),
    TCTP_PUBLIC_URL: publicUrl,
    ...provider.variables(mapping),
    ...env,
  };
  const program = await startOwnProgram(variables).catch(async (error: unknown) => {
    await provider.close();
    throw error;
  });
  return {
    program,
    provider,
    async close() {
      await program.close();
      await provider.close();
    },
  };
}

/** To the provider and through its page; stops short of coming back. Answers the address that leads back. */
export async function signInThere(
  { program, provider }: SignOnStage,
  who: Wanderer,
  login: string,
  from?: string,
): Promise<string> {
  const begin = `${program.url}/api/session/oidc${from === undefined ? '' : `?from=${encodeURIComponent(from)}`}`;
  const isBack = (url: string) => url.startsWith(`${program.url}/`) && url !== begin;
  const page = await who.follow(begin, (url) => isBack(url) || url.includes('/interaction/'));
  if (!page.includes('/interaction/')) return page;
  const password = provider.people.get(login)?.password ?? '';
  const reply = await who.submit(page, { login, password });
  return who.follow(new URL(reply.headers.get('location') ?? '', page).href, isBack);
}

/** The whole way, as the address in the program to which it leads. */
export async function signOn(
  stage: SignOnStage,
  who: Wanderer,
  login: string,
  from?: string,
): Promise<string> {
  const back = await signInThere(stage, who, login, from);
  if (!back.includes('/callback')) return back.slice(stage.program.url.length);
  return finish(who, back);
}

export async function finish(who: Wanderer, back: string): Promise<string> {
  const reply = await who.at(back);
  return reply.headers.get('location') ?? `${reply.status} ${await reply.text()}`;
}
