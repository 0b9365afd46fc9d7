import { describe, expect, it } from '@jest/globals';
import { isCrossSite } from './cross-site';
import type { Sender } from './cross-site';

const sent = (method: string, headers: Sender['headers'], host = 'cchc.example') =>
  isCrossSite({ method, host, headers });

describe('what a page of another site sends', () => {
  it.each<[string, Sender['headers']]>([
    ['POST', { 'sec-fetch-site': 'cross-site' }],
    ['POST', { 'sec-fetch-site': 'same-site' }],
    ['POST', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://cchc.example' }],
    ['DELETE', { origin: 'https://evil.example' }],
    ['PUT', { origin: 'https://cchc.example.evil.example' }],
    ['PATCH', { origin: 'https://cchc.example:8443' }],
    ['POST', { origin: 'null' }],
    ['POST', { origin: '' }],
    ['GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
  ])('is known: %s %j', (method, headers) => {
    expect(sent(method, headers)).toBe(true);
  });

  it.each<[string, Sender['headers']]>([
    ['POST', { 'sec-fetch-site': 'same-origin', origin: 'https://cchc.example' }],
    ['POST', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }],
    ['POST', { origin: 'http://cchc.example' }],
    ['POST', { origin: 'https://CCHC.example' }],
    ['POST', {}],
    ['GET', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    ['GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['GET', { origin: 'https://evil.example' }],
    ['GET', {}],
  ])('is none of these: %s %j', (method, headers) => {
    expect(sent(method, headers)).toBe(false);
  });
});
