import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { eachRoundKind } from '#shared/vocabulary/round-kinds.ts';

/** The programme of the story, as its programmabureau keeps it. */
export const programmeFile = 'programmes/zuid-limburg.yaml';
export const programmeId = 'zuid-limburg';
/** The application of the programmabureau, by the name under which the programme knows it. */
export const bureauApp = 'programmabureau-zuid-limburg';

export const programmeText = (): string =>
  readFileSync(fileURLToPath(new URL(`../${programmeFile}`, import.meta.url)), 'utf8');

/** Seconds of the terms that the story needs. */
export const shortTerms = {
  /** Some stay silent in this round, so it lasts its whole term. */
  input: 11,
  /** Rounds in which everybody who is awaited answers: room enough on a busy machine. */
  others: 120,
  /** How long after the opening of the approval those who did not answer are reminded. */
  reminder: 6,
} as const;

/**
 * The same programme with terms of seconds instead of weeks, on a calendar without days off. Only settings differ: how
 * long something takes is up to a programme, and nothing in the code knows that this one is in a hurry.
 */
export const withShortTerms = (text: string): string => {
  const { input, others, reminder } = shortTerms;
  const document = parseDocument(text);
  const term = (seconds: number) => ({ length: `PT${seconds}S`, counts: 'calendar-days' });
  const terms = eachRoundKind(() => term(others));
  const approval = term(others + reminder);
  document.setIn(['settings', 'calendar'], { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], publicHolidays: 'none' });
  document.setIn(['settings', 'terms'], document.createNode({ ...terms, input: term(input), approval }));
  // The story has periods of its own to report over, which end on the day of the story.
  document.deleteIn(['settings', 'reportingPeriod']);
  // As long before the end as the other terms are: only the approval, which is longer, has room for it.
  document.setIn(['settings', 'reminders'], document.createNode([`PT${others}S`]));
  return document.toString({ lineWidth: 0 });
};
