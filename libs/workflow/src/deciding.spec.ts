import { describe, expect, it } from '@jest/globals';
import { commandAs, known } from './deciding';
import { EARLY, submit } from './task.fixture';

describe('what a decision speaks of', () => {
  it('is the command it is about', () => {
    expect(commandAs(submit(EARLY), 'REPLY', 'SUBMIT')).toMatchObject({ type: 'SUBMIT', files: 1 });
    expect(() => commandAs(submit(EARLY), 'REPLY', 'WITHDRAW')).toThrow(
      'REPLY, WITHDRAW was expected, not SUBMIT',
    );
    expect(() => commandAs(null, 'REPLY')).toThrow('REPLY was expected');
  });

  it('is there', () => {
    expect([known(0), known('')]).toEqual([0, '']);
    expect(() => known(null)).toThrow('does not have');
    expect(() => known(undefined)).toThrow('does not have');
  });
});
