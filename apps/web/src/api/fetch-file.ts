import { offlineProblem, readProblem } from './api-problem';
import { headersOf } from './client';

/** A file and the name the server gives it, `name` where it gives none. Throws a problem, like every request. */
export async function fetchFile(path: string, name: string): Promise<{ name: string; content: Blob }> {
  const reply = await fetch(`/api${path}`, { credentials: 'same-origin', headers: headersOf({}) }).catch(
    () => {
      throw offlineProblem();
    },
  );
  if (!reply.ok) throw readProblem(reply.status, await reply.text());
  const [, spelled = ''] =
    /filename\*=UTF-8''([^;\s]+)/.exec(reply.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(spelled) || name, content: await reply.blob() };
}
