import { describe, expect, it } from '@jest/globals';
import { supposedFrom } from './forecast-questions';
import { WrongUse } from './wrong-use';

describe('what to suppose, as it is typed', () => {
  it('is what becomes what, and by which day', () => {
    expect(supposedFrom('1.5.3=approved@2017-12-01, 5.3.3 = notRecognised,7.1.5=2.5')).toEqual([
      { code: '1.5.3', becomes: 'approved', by: '2017-12-01' },
      { code: '5.3.3', becomes: 'notRecognised' },
      { code: '7.1.5', becomes: '2.5' },
    ]);
  });

  it.each(['', '1.5.3', '=approved', '1.5.3=lost', '1.5.3=approved@friday', '1.5.3=-1', '1.5.3=1,'])(
    'is told in a sentence when it does not fit: %j',
    (typed) => expect(() => supposedFrom(typed)).toThrow(WrongUse),
  );
});
