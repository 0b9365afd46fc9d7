import { verifierUrl } from '@tctp/documents';
import { WrongUse } from './wrong-use';

interface Verdict {
  faults: string[];
  notes: string[];
  files: number;
  bytes: number;
  leftOut: number;
  entries: number;
  withheld: number;
  digest: string;
  packageDigest: string;
}

/** The very program that lies in each dossier: what it finds there, it finds here. */
interface Verifier {
  verifyDossier(path: string, tell?: (done: number, of: number) => void): Promise<Verdict>;
  speak(verdict: Verdict): string[];
  Unreadable: new () => Error;
}

/** `place` is a zip file or an unpacked folder. `ok` false: something is missing, altered or too many. */
export async function dossierVerifyCommand(
  place: string,
  options: { json?: boolean },
  progress?: (done: number, of: number) => void,
): Promise<{ text: string; ok: boolean }> {
  const verifier = (await import(/* webpackIgnore: true */ verifierUrl.href)) as Verifier;
  const verdict = await verifier.verifyDossier(place, progress).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw error instanceof verifier.Unreadable || code !== undefined ? new WrongUse(message) : error;
  });
  return {
    ok: verdict.faults.length === 0,
    text: options.json ? JSON.stringify(verdict, null, 2) : verifier.speak(verdict).join('\n'),
  };
}
