import type { BodyOf } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { isoDay } from '#shared/words/typed-day.ts';

/** The fields of a proposal to the seats, in the order of the page. */
export const fields = ['proposal', 'partnerId', 'succeeds', 'from', 'motivation'] as const;
export type Field = (typeof fields)[number];
export type Typed = Readonly<Partial<Record<Field, string>>>;

/** What was typed, as it was typed. */
export const typedIn = (form: URLSearchParams): Typed =>
  Object.fromEntries(fields.map((field) => [field, form.get(field) ?? '']));

/** A proposal from what was typed; undefined when neither kind of proposal was chosen. Whether it is right is for the API to say. */
export const proposalIn = (typed: Typed): BodyOf<'callReview'> | undefined => {
  const { proposal, partnerId = '', succeeds = '', from = '', motivation = '' } = typed;
  if (proposal === 'keep') return { keep: true, motivation };
  if (proposal !== 'pass') return undefined;
  return {
    from: isoDay(from) ?? from,
    ...(partnerId ? { partnerId } : {}),
    ...(succeeds ? { succeeds } : {}),
    ...(motivation.trim() ? { motivation } : {}),
  };
};

/** What is wrong with each field. @param today - ISO date. */
export const words = (today: string): Readonly<Record<Field, string>> => ({
  proposal: 'Kies wat u de zetels voorlegt.',
  partnerId: 'Kies een gemeente die op die dag een roulerende zetel kan krijgen.',
  succeeds: 'Kies welke zetel doorgaat.',
  from: `Vul de dag in waarop de zetel doorgaat: niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(today)}.`,
  motivation:
    'Vul een motivering in. Die is nodig als de samenstelling blijft, of als u een andere gemeente voorstelt dan die het langst wacht.',
});

/** The fault of a form in which nothing was chosen. */
export const nothingChosen = (today: string): PageFault<Field>[] => [
  { field: 'proposal', message: words(today).proposal },
];
