/** A moment as an ISO 8601 string in UTC with milliseconds (`2017-11-30T17:00:00.000Z`): compares as text, survives JSON. */
export type Instant = string;

/** A day in the plan's own time zone (`2017-11-30`): compares as text. */
export type LocalDate = string;
