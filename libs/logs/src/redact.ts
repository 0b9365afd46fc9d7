const HIDDEN = '[…]';

/** What looks like a secret, whoever put it there. `$1` stays. */
const SHAPES: readonly [RegExp, string][] = [
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"'<>]+@/gi, `$1${HIDDEN}@`],
  [/\b((?:__Host-)?tctp_[a-z_]{1,40}=)[^\s;,"'\\]+/gi, `$1${HIDDEN}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/g, `$1 ${HIDDEN}`],
  [
    /((?:password|passphrase|secret|token|otp|authorization|cookie|code_verifier)[\w-]{0,20}\\?["']?\s*[:=]\s*\\?["']?)(?!\[…\])[^\s"'\\,;&}{]+/gi,
    `$1${HIDDEN}`,
  ],
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, HIDDEN],
  [/\$argon2[a-z]{1,2}\$[\w$=,+/.-]+/g, HIDDEN],
];

/**
 * Hides what is secret in a line on its way out: what the configuration holds, wherever it turns up, and what looks
 * like a secret. A secret of under four characters is left: hiding it would hide the line.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const spelled = secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const known = [...new Set(spelled)].sort((a, b) => b.length - a.length);
  return (line) => {
    const without = known.reduce((text, secret) => text.replaceAll(secret, HIDDEN), line);
    return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), without);
  };
}
