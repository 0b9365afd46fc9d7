/** What somebody typed does not fit: told in a sentence, never as a stack of calls. */
export class WrongUse extends Error {}
