import { describe, expect, it } from '@jest/globals';
import type { Submitting } from './submission-checks';
import { checkSubmission } from './submission-checks';

const paper = { number: '12/QĐ', issuedOn: '2017-11-06', issuer: 'UBND huyện' };
const aFile = (id = 'one', document: Submitting['files'][number]['document'] = paper) => ({
  id,
  uploadedAt: '2017-11-13T08:00:00.000Z',
  document,
});
const submitting = (more: Partial<Submitting> = {}): Submitting => ({
  figures: [],
  answered: [],
  scored: true,
  files: [],
  returned: null,
  unansweredDirectives: [],
  coordinators: { asked: 0, given: 0 },
  ...more,
});
const open = (more: Partial<Submitting>) =>
  checkSubmission(submitting(more))
    .filter(({ done }) => !done)
    .map(({ code, weight }) => `${code} ${weight}`);

describe('what a submission still lacks', () => {
  it('is a file, first of all', () => {
    expect(open({})).toEqual(['file blocks']);
    expect(open({ files: [aFile()] })).toEqual([]);
  });

  it('is every figure that is unanswered; only where points are reckoned does it stop the submission', () => {
    const files = [aFile()];
    expect(open({ files, figures: ['a', 'b'], answered: ['b'] })).toEqual(['figure blocks']);
    expect(open({ files, figures: ['a'], scored: false })).toEqual(['figure costs']);
  });

  it('is the number, day and issuer of its papers, which cost and do not stop', () => {
    const bare = aFile('bare', { number: null, issuedOn: '2017-11-06', issuer: 'UBND huyện' });
    expect(open({ files: [aFile(), bare] })).toEqual(['documents costs']);
    const found = checkSubmission(submitting({ files: [aFile(), bare] })).find(
      ({ code }) => code === 'documents',
    );
    expect(found).toMatchObject({ fileIds: ['bare'] });
  });

  it('is a change, while nothing has changed since it was returned', () => {
    const returned = { at: '2017-11-20T08:00:00.000Z', fileIds: ['one'], figuresChanged: false };
    const files = [aFile()];
    expect(open({ files, returned })).toEqual(['returned costs']);
    expect(open({ files, returned: { ...returned, figuresChanged: true } })).toEqual([]);
    expect(open({ files: [aFile('other')], returned })).toEqual([]);
    const later = { ...aFile('two'), uploadedAt: '2017-11-20T09:00:00.000Z' };
    expect(open({ files: [...files, later], returned })).toEqual([]);
  });

  it('is the answer to a directive', () => {
    expect(open({ files: [aFile()], unansweredDirectives: [2] })).toEqual(['directive costs']);
  });

  it('names coordinating units that have not sent their part, without laying it on the lead', () => {
    expect(open({ files: [aFile()], coordinators: { asked: 14, given: 3 } })).toEqual([
      'coordinators informs',
    ]);
    expect(open({ files: [aFile()], coordinators: { asked: 2, given: 2 } })).toEqual([]);
  });

  it('lists what is there already as done', () => {
    const all = checkSubmission(submitting({ files: [aFile()], figures: ['a'], answered: ['a'] }));
    expect(all.map(({ code, done }) => [code, done])).toEqual([
      ['file', true],
      ['figure', true],
      ['documents', true],
    ]);
  });
});
