import type { RequestOf } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { decidingBodies, decisionKinds } from '../../words/decision-words.ts';

type Query = NonNullable<RequestOf<'listDecisions'>['query']>;

/** What was typed to search, by the names of the fields. */
export const searchFields = ['woorden', 'soort', 'orgaan', 'partner', 'van', 'tot'] as const;
export type Typed = Readonly<Record<(typeof searchFields)[number], string>>;

export const typedIn = (query: URLSearchParams): Typed => {
  const typed = (name: string) => (query.get(name) ?? '').trim();
  return {
    woorden: typed('woorden').slice(0, 200),
    soort: typed('soort'),
    orgaan: typed('orgaan'),
    partner: typed('partner'),
    van: typed('van'),
    tot: typed('tot'),
  };
};

/** The same search as the query of an address. */
export const queryOf = (typed: Typed): string =>
  new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== '')).toString();

const codeIn = <Code extends string>(typed: string, codes: Readonly<Record<Code, string>>): Code | undefined =>
  (Object.keys(codes) as Code[]).find((code) => code === typed);

const dayFault = 'Vul een dag in. Bijvoorbeeld 31 december 2027.';

/** What is searched, as the API takes it; a day that nobody can read is a fault, and not searched for. */
export const searchOf = (
  typed: Typed,
  partners: ReadonlyMap<string, string>,
): { readonly query: Query; readonly faults: PageFault[] } => {
  const [from, until] = [isoDay(typed.van), isoDay(typed.tot)];
  const kind = codeIn(typed.soort, decisionKinds);
  const body = codeIn(typed.orgaan, decidingBodies);
  return {
    query: {
      ...(typed.woorden ? { words: typed.woorden } : {}),
      ...(kind ? { kind } : {}),
      ...(body ? { body } : {}),
      ...(partners.has(typed.partner) ? { partnerId: typed.partner } : {}),
      ...(from ? { decidedFrom: from } : {}),
      ...(until ? { decidedUntil: until } : {}),
    },
    faults: [
      ...(typed.van !== '' && from === undefined ? [{ field: 'van', message: dayFault }] : []),
      ...(typed.tot !== '' && until === undefined ? [{ field: 'tot', message: dayFault }] : []),
    ],
  };
};
