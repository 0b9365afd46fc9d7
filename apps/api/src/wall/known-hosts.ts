const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const PORT = /:\d+$/;

/**
 * Whether the name somebody called us by is ours. A page of another site whose name was made to point here (DNS
 * rebinding) still calls us by its own. Nothing is known where nobody said what people type.
 */
export function knownHosts(said: {
  publicUrl: string | null;
  allowedHosts: readonly string[];
}): (host: string) => boolean {
  const own = said.publicUrl === null ? [] : [new URL(said.publicUrl).host];
  const known = new Set([...own, ...said.allowedHosts].map((host) => host.toLowerCase()));
  if (known.size === 0) return () => true;
  return (host) => {
    const name = host.toLowerCase().replace(PORT, '');
    return LOOPBACK.test(name) || known.has(name) || known.has(host.toLowerCase());
  };
}
