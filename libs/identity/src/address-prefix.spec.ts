import { expect, it } from '@jest/globals';
import { addressPrefix } from './address-prefix';

it.each([
  ['203.113.0.9', '203.113.0.9'],
  ['::ffff:203.113.0.9', '203.113.0.9'],
  ['2405:4800:0012:aaaa::1', '2405:4800:12::/48'],
  ['2405:4800:12:bbbb:1:2:3:4', '2405:4800:12::/48'],
  ['2405:4800::1', '2405:4800:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['unknown', 'unknown'],
])('of %s is %s', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});
