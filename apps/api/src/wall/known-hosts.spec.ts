import { describe, expect, it } from '@jest/globals';
import { knownHosts } from './known-hosts';

const isOurs = knownHosts({
  publicUrl: 'https://cchc.example',
  allowedHosts: ['Noi-Bo.local', '10.0.0.7:3000'],
});

describe('a name we are called by', () => {
  it.each([
    'cchc.example',
    'CCHC.example:443',
    'noi-bo.local',
    'noi-bo.local:8080',
    '10.0.0.7:3000',
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
  ])('is ours: %s', (host) => {
    expect(isOurs(host)).toBe(true);
  });

  it.each([
    'evil.example',
    'cchc.example.evil.example',
    'evil-cchc.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.7',
    '10.0.0.7:3001',
    'cchc.example@evil.example',
    '',
  ])('is not: %s', (host) => {
    expect(isOurs(host)).toBe(false);
  });

  it('is any, where nobody said which', () => {
    expect(knownHosts({ publicUrl: null, allowedHosts: [] })('whatever.example')).toBe(true);
  });
});
