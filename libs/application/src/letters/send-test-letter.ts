import type { Actor } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { composeTestLetter } from './compose-letter';
import type { Letters, Mailer } from './letters';

/** At once, to the person's own address, and the server's own words where it does not take it. Once a minute. */
export async function sendTestLetter(
  deps: { letters: Letters; mailer: Mailer | null; newId: () => string },
  actor: Actor,
): Promise<Result<null>> {
  if (deps.mailer === null) return refuse({ code: 'mail-not-set-up' });
  const { address, language } = await deps.letters.settings(actor);
  if (address === null) return refuse({ code: 'address-missing' });
  if (!(await deps.letters.claimTest(actor))) return refuse({ code: 'test-letter-too-soon' });
  const mail = composeTestLetter({
    name: actor.displayName,
    address,
    language,
    messageId: `test-${deps.newId()}@tctp`,
  });
  const posted = await deps.mailer.post(mail);
  return posted.kind === 'accepted'
    ? accept(null)
    : refuse({ code: posted.kind === 'away' ? 'mail-server-away' : 'letter-refused', reason: posted.reason });
}
