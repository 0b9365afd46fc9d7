export { booksAt } from './books-at';
export type { PastEvent, RegisterPast } from './books-at';
export { decideEntry, isNamed, mayDo, openActs } from './decide-entry';
export type { DecidedEntry, EntryAsk, EntryChange, EntryRefusal } from './decide-entry';
export { dueDayOf } from './due-day';
export { LARGEST_REGISTERED, LONGEST_LINE, LONGEST_TEXT, unfitField } from './field-values';
export type { RegisterBook } from './figures';
export { awaitedComponents, basisOfTold, toldFacts, toldFigures } from './told-facts';
export type { RegisterBooks, ToldFigure } from './told-facts';
