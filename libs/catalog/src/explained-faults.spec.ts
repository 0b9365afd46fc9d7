import { expect, it } from '@jest/globals';
import { messages } from '@tctp/contracts';
import type { RuleFaultCode } from '@tctp/scoring';
import { checkSet } from '@tctp/scoring';
import { divisions2019 } from './divisions-2019.fixture';

/** A code without words does not compile. */
const vi: Record<RuleFaultCode, string> = messages.vi.ruleFault;
const en: Record<RuleFaultCode, string> = messages.en.ruleFault;

it('every fault has a sentence with its figures, in both languages', () => {
  const [found] = checkSet(divisions2019);
  const said = (words: Record<RuleFaultCode, string>) =>
    found === undefined
      ? ''
      : words[found.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(found.params[name]));
  expect(said(vi)).toBe('Các lĩnh vực cộng được 99.55, không phải 100. Sửa một lĩnh vực hoặc tổng điểm.');
  expect(said(en)).toBe('The fields add up to 99.55, not 100. Correct a field or the total.');
});
