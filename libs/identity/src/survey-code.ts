import { createHmac, randomInt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SURVEY_CODE_LENGTH, SURVEY_CODE_LETTERS } from '@tctp/domain';

export function newSurveyCode(): string {
  return Array.from(
    { length: SURVEY_CODE_LENGTH },
    () => SURVEY_CODE_LETTERS[randomInt(SURVEY_CODE_LETTERS.length)],
  ).join('');
}

/** Under a key that no backup holds: ten letters are soon guessed by whoever has only the tables. */
export function hashSurveyCode(key: KeyObject): (code: string) => string {
  return (code) => createHmac('sha256', key).update(code).digest('hex');
}
