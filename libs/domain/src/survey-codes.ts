/** Capital letters that nobody takes for another, nor for a digit; without I, L and O, and without B, S and Z (8, 5, 2). */
export const SURVEY_CODE_LETTERS = 'ACDEFGHJKMNPQRTUVWXY';
/** 20^10, some 43 bits: of 100 000 codes that are open, one guess in a hundred million finds one. */
export const SURVEY_CODE_LENGTH = 10;

/** Where whoever has a code answers. The code stands behind `#` there, which is neither sent nor logged. */
export const SURVEY_FORM_PLACE = '/khao-sat';

const LETTERS_ALONE = new RegExp(`^[${SURVEY_CODE_LETTERS}]{${SURVEY_CODE_LENGTH}}$`);

/** As it is kept, however it was typed: small letters, spaces and dashes are the same code. Null: it is none. */
export function surveyCodeOf(typed: string): string | null {
  const code = typed.replace(/[\s-]+/g, '').toUpperCase();
  return LETTERS_ALONE.test(code) ? code : null;
}

/** As it is printed: two groups. */
export function spelledSurveyCode(code: string): string {
  const half = SURVEY_CODE_LENGTH / 2;
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
