import { isIPv4, isIPv6 } from 'node:net';

/** Of IPv6 a household or an office has at least this many groups of its own to choose from. */
const GROUPS_OF_NETWORK = 3;

/** The part of an address that whoever sends cannot change at will: of IPv4 all of it, of IPv6 the network (/48). */
export function addressPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address) || !isIPv6(address)) return address;
  const [left = '', right] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, GROUPS_OF_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}
