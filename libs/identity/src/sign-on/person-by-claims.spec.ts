import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimNamed, hasClaims, personByClaims } from './person-by-claims';
import type { ClaimMapping, ClaimRule } from './person-by-claims';

function aRule(more: Partial<ClaimRule> = {}): ClaimRule {
  return {
    ...{ claim: 'groups', equals: 'cchc', role: 'officer', unitId: 'vhtt', link: false, create: true },
    ...more,
  };
}

function aMapping(...rules: ClaimRule[]): ClaimMapping {
  return { username: 'preferred_username', displayName: 'name', acr: [], rules };
}

describe('who somebody is by their claims', () => {
  it('is said by the first rule that fits', () => {
    const mapping = aMapping(
      aRule({ equals: 'noi-vu', role: 'reviewer' }),
      aRule({ equals: 'cchc', role: 'head' }),
      aRule({ equals: 'cchc', role: 'admin' }),
    );
    const claims = { groups: ['khac', 'cchc'], preferred_username: 'Le.Thi.B', name: ' Lê  Thị B\u202e ' };
    expect(personByClaims(mapping, claims)).toEqual({
      ...{ username: 'le.thi.b', displayName: 'Lê Thị B', role: 'head', unitId: 'vhtt' },
      ...{ tenantId: null, link: false, create: true },
    });
  });

  it('is nobody without a rule that fits', () => {
    for (const groups of [undefined, null, [], ['cchc-quan-tri'], 'CCHC', { cchc: true }, [['cchc']]])
      expect(personByClaims(aMapping(aRule()), { groups })).toBeNull();
  });

  it('has no username that would not do', () => {
    for (const preferred_username of [
      undefined,
      7,
      '',
      'ab',
      'a b c',
      'quan\u0000tri',
      '.quantri',
      'a'.repeat(101),
    ])
      expect(personByClaims(aMapping(aRule()), { groups: 'cchc', preferred_username })?.username).toBeNull();
  });

  it('follows dots into a claim, unless a claim bears the whole name', () => {
    const claims = { realm: { roles: ['a'] }, 'https://x.example/roles': 'b' };
    expect(claimNamed(claims, 'realm.roles')).toEqual(['a']);
    expect(claimNamed(claims, 'https://x.example/roles')).toBe('b');
    expect(claimNamed({ 'realm.roles': 'whole', ...claims }, 'realm.roles')).toBe('whole');
  });

  it('knows when the provider must be asked for more', () => {
    const claims = { preferred_username: 'x', name: 'X', groups: [] };
    expect(hasClaims(aMapping(aRule()), claims)).toBe(true);
    expect(hasClaims(aMapping(aRule({ claim: 'roles' })), claims)).toBe(false);
  });

  it('finds nothing that every object has of itself', () => {
    for (const name of ['constructor', '__proto__', 'constructor.name', 'groups.length', 'toString'])
      expect(claimNamed({}, name)).toBeUndefined();
  });

  it('lets in nobody whose claims hold none of the wanted words, whatever else they hold', () => {
    const rules = ['mot', 'hai', 'ba'].map((equals) => aRule({ equals }));
    const words = fc.jsonValue().filter((value) => !/"(mot|hai|ba)"/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('groups', 'group', 'GROUPS'), words), (claims) =>
        expect(personByClaims(aMapping(...rules), claims)).toBeNull(),
      ),
    );
  });

  it('never gives a role that no rule names for a claim they have', () => {
    const roles = fc.constantFrom('officer', 'head', 'admin' as const);
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const rule = fc.record({ equals: word, role: roles }).map((more) => aRule(more as Partial<ClaimRule>));
    fc.assert(
      fc.property(fc.array(rule), fc.array(word), (rules, groups) => {
        const person = personByClaims(aMapping(...rules), { groups });
        const first = rules.find(({ equals }) => groups.some((group) => group === equals));
        expect(person?.role).toBe(first?.role);
      }),
    );
  });
});
