import { NotEntitled } from '#shared/errors/errors.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { peopleOf } from './people.ts';
import type { MatterFacts, Standing } from './standing.ts';

export type { DecidingBody, MatterFacts, Standing } from './standing.ts';

interface Rule {
  /** Who may, in the words of rule 1. */
  readonly who: string;
  /** What happens instead of an act that nobody may do. */
  readonly instead?: string;
  /** The facts of the matter that the rule needs; empty when the standing is sufficient. */
  readonly about: readonly (keyof MatterFacts)[];
  /** An unknown fact of the matter never counts in anybody's favour. */
  readonly holds: (standing: Standing, matter: Partial<MatterFacts>) => boolean;
}

const bureau = ({ bureau: acts }: Standing): boolean => acts;
const participates = ({ ring }: Standing): boolean => ring !== undefined;
const municipality = (standing: Standing): boolean =>
  participates(standing) && standing.partner?.kind === 'municipality';
const holdsSeat = ({ seat }: Standing): boolean => seat !== undefined;
const isConcerned = (standing: Standing, { concerns }: Partial<MatterFacts>): boolean =>
  participates(standing) && concerns !== undefined && standing.partner?.partnerId === concerns;
/** A partner may read its own calendar; every partner may read the programme's calendar. */
const sees = (standing: Standing, { partnerId }: MatterFacts['calendar']): boolean =>
  participates(standing) && (partnerId === undefined || standing.partner?.partnerId === partnerId);
const ofAlliance = (standing: Standing, { alliancePartners = [] }: Partial<MatterFacts>): boolean =>
  participates(standing) && standing.partner !== undefined && alliancePartners.includes(standing.partner.partnerId);

/** The one table of who may do what (rule 1). Handlers, pages and workflow steps all ask it. */
export const authority = {
  'see the programme': {
    who: 'the programmabureau and every participating partner',
    about: [],
    holds: (standing) => bureau(standing) || participates(standing),
  },

  'see a calendar': {
    who: 'the programmabureau; a participating partner, for its own calendar and for that of the programme',
    about: ['calendar'],
    holds: (standing, { calendar }) => bureau(standing) || (calendar !== undefined && sees(standing, calendar)),
  },
  'read a handover': {
    who: 'the municipality whose it is; the programmabureau',
    about: ['concerns'],
    holds: (standing, matter) => bureau(standing) || isConcerned(standing, matter),
  },
  'receive facts': {
    who: 'the programmabureau and every participating partner, each application for itself',
    about: [],
    holds: (standing) => bureau(standing) || participates(standing),
  },

  'keep subscriptions': {
    who: 'the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party',
    about: [],
    holds: (standing) => bureau(standing) || participates(standing),
  },

  'prepare a framework': {
    who: 'regiegroep members; the programmabureau on their behalf',
    about: [],
    holds: (standing) => bureau(standing) || holdsSeat(standing),
  },
  'give input on a framework': {
    who: 'every partner and every council, before it is adopted',
    about: [],
    holds: participates,
  },
  'be sounded': {
    who: 'klankbordgroep: every participating municipality, one voice each',
    about: [],
    holds: municipality,
  },
  'be consulted on a framework': {
    who: 'every partner in the inner and middle ring; the outer ring may respond',
    about: [],
    holds: participates,
  },
  'adopt a framework': { who: 'regiegroep seats', about: [], holds: holdsSeat },
  'approve an adopted framework': {
    who: 'the college of every participating municipality, whatever its ring',
    about: ['decidedBy'],
    holds: (standing, { decidedBy }) => municipality(standing) && decidedBy === 'college',
  },

  'pitch an alliance': { who: 'the programmabureau', about: [], holds: bureau },
  'move an alliance': {
    who: "the programmabureau, the alliance's partners or each of the two, as the table of phases says of the move",
    about: ['movers', 'alliancePartners'],
    holds: (standing, { movers = [], ...matter }) =>
      (movers.includes('bureau') && bureau(standing)) || (movers.includes('alliance') && ofAlliance(standing, matter)),
  },
  'name the lead of an alliance': {
    who: "the alliance's partners; the programmabureau, while the alliance has none",
    about: ['alliancePartners'],
    holds: (standing, matter) =>
      matter.alliancePartners?.length === 0 ? bureau(standing) : ofAlliance(standing, matter),
  },
  'link alliances': { who: 'the programmabureau, which guards the whole', about: [], holds: bureau },
  'propose a contribution': {
    who: 'the participating partner whose contribution it is',
    about: ['concerns'],
    holds: isConcerned,
  },
  'commit a contribution': {
    who: 'a municipality: its council, or its college within what the council granted beforehand; any other partner: its own board, in its own planning cycle; nobody else',
    about: ['concerns', 'decidedBy', 'withinRoom'],
    holds: (standing, { withinRoom, ...matter }) => {
      if (!isConcerned(standing, matter)) return false;
      if (!municipality(standing)) return matter.decidedBy === 'own-board';
      return matter.decidedBy === 'council' || (matter.decidedBy === 'college' && withinRoom === true);
    },
  },
  'exceed the room': {
    who: 'nobody',
    instead: 'the council decides on what reaches beyond the room that it granted its college',
    about: [],
    holds: () => false,
  },
  'ask for room': {
    who: 'a participating municipality, for its college',
    about: ['concerns'],
    holds: (standing, matter) => municipality(standing) && isConcerned(standing, matter),
  },
  'grant room': {
    who: 'the council of the municipality, for its own college',
    about: ['concerns', 'decidedBy'],
    holds: (standing, matter) =>
      municipality(standing) && isConcerned(standing, matter) && matter.decidedBy === 'council',
  },
  'ask to take a decision back': {
    who: 'the participating partner whose body took the decision; the programmabureau, when it hears that the body takes it back',
    about: ['concerns'],
    holds: (standing, matter) => bureau(standing) || isConcerned(standing, matter),
  },
  'take a decision back': {
    who: 'the body that took it, by a later decision in its own meeting',
    about: ['concerns', 'decidedBy', 'tookIt'],
    holds: (standing, { tookIt, ...matter }) =>
      isConcerned(standing, matter) && matter.decidedBy !== undefined && matter.decidedBy === tookIt,
  },
  'accept conditions': {
    who: 'whoever asked: the regiegroep for an approval, the alliance for a contribution; while it has no other partners, the programmabureau that called for it',
    about: ['askedBy', 'alliancePartners'],
    holds: (standing, { askedBy, ...matter }) => {
      if (askedBy === 'regiegroep') return holdsSeat(standing);
      if (askedBy !== 'alliantie' || matter.alliancePartners === undefined) return false;
      return matter.alliancePartners.length === 0 ? bureau(standing) : ofAlliance(standing, matter);
    },
  },
  'record a payment': { who: 'the programmabureau, which keeps the overview', about: [], holds: bureau },
  'record the money of the deal': {
    who: 'the programmabureau, which accounts for it on behalf of the programme',
    about: [],
    holds: bureau,
  },
  'say whether a contribution was paid': {
    who: 'the participating partner whose contribution it is',
    about: ['concerns'],
    holds: isConcerned,
  },
  'follow up a condition': {
    who: "the alliance's partners, who carry out what a body asked; the programmabureau, which keeps the overview",
    about: ['alliancePartners'],
    holds: (standing, matter) => bureau(standing) || ofAlliance(standing, matter),
  },
  'decide how an alliance works': {
    who: "the alliance's partners; the programmabureau may not edit it",
    about: ['alliancePartners'],
    holds: ofAlliance,
  },
  'report on an alliance': { who: "the alliance's partners", about: ['alliancePartners'], holds: ofAlliance },
  'close a reporting period': { who: 'the programmabureau, which adds the reports up', about: [], holds: bureau },
  'test a plan against the framework': {
    who: 'the programmabureau, on framework grounds only',
    about: [],
    holds: bureau,
  },

  'keep lessons': {
    who: 'the partners of the alliances of the programme; the programmabureau',
    about: ['alliancePartners'],
    holds: (standing, matter) => bureau(standing) || ofAlliance(standing, matter),
  },
  'say whether an alliance uses a lesson': {
    who: "the alliance's partners",
    about: ['alliancePartners'],
    holds: ofAlliance,
  },
  'measure an indicator': {
    who: 'the programmabureau, with the source of the number',
    about: [],
    holds: bureau,
  },
  'evaluate the programme': {
    who: 'the programmabureau, which adds up what was reported',
    about: [],
    holds: bureau,
  },

  'raise an escalation': {
    who: "the alliance; the system proposes one when a report's forecast breaks a tolerance; the programmabureau, with its reason, where the alliance leaves a breach lying",
    about: ['alliancePartners', 'leftLying'],
    holds: (standing, { leftLying, ...matter }) =>
      ofAlliance(standing, matter) || (bureau(standing) && leftLying === true),
  },
  'keep a breach off the ladder': {
    who: "the alliance, with its reason and what it does about it, of a breach within the regiegroep's own mandate",
    about: ['alliancePartners', 'withinOwnMandate'],
    holds: (standing, { withinOwnMandate, ...matter }) => ofAlliance(standing, matter) && withinOwnMandate === true,
  },
  'withdraw an escalation': {
    who: "the alliance that raised it, or for which the system proposed it, within the regiegroep's own mandate",
    about: ['alliancePartners', 'withinOwnMandate'],
    holds: (standing, { withinOwnMandate, ...matter }) => ofAlliance(standing, matter) && withinOwnMandate === true,
  },
  'offer a solution on the first rung': { who: 'the programmabureau', about: [], holds: bureau },
  'judge a solution': {
    who: 'the alliance: it says whether what the programmabureau offers suffices',
    about: ['alliancePartners'],
    holds: ofAlliance,
  },
  'decide on the second rung': {
    who: 'the regiegroep, within its mandate',
    about: ['withinMandate'],
    holds: (standing, { withinMandate }) => holdsSeat(standing) && withinMandate === true,
  },
  'exceed the mandate': {
    who: 'nobody',
    instead: 'the klankbordgroep is sounded, and a framework adjustment starts where the framework must change',
    about: [],
    holds: () => false,
  },

  'review the composition': { who: 'regiegroep seats, every year', about: [], holds: holdsSeat },
  'propose a change of the rules': {
    who: 'the programmabureau; regiegroep seats',
    about: [],
    holds: (standing) => bureau(standing) || holdsSeat(standing),
  },
  'change the rules of the game': { who: 'regiegroep seats, by a registered vote', about: [], holds: holdsSeat },
  'be represented': {
    who: 'the participating partner that lets itself be represented; the programmabureau records it for it',
    about: ['concerns'],
    holds: (standing, matter) => bureau(standing) || isConcerned(standing, matter),
  },
  'keep the registry': { who: 'the programmabureau', about: [], holds: bureau },
  'answer a task': {
    who: 'the partner that is asked, or that represents it; the programmabureau, where it is asked itself',
    about: ['concerns'],
    holds: (standing, matter) =>
      matter.concerns === 'programmabureau' ? bureau(standing) : isConcerned(standing, matter),
  },
  // The body that asked extends a term (docs/rules.md); a seat may not extend a term of an alliance's round.
  'extend the term of a round': {
    who: 'the programmabureau; regiegroep members as well, where the regiegroep asks',
    about: ['askedBy'],
    holds: (standing, { askedBy }) => bureau(standing) || (askedBy === 'regiegroep' && holdsSeat(standing)),
  },
  'set the level of a matter': {
    who: 'the programmabureau; regiegroep members',
    about: [],
    holds: (standing) => bureau(standing) || holdsSeat(standing),
  },
  'handle rounds and tasks': { who: 'the programmabureau', about: [], holds: bureau },
  'take out remarks': {
    who: 'the programmabureau, with its reason; the register says that it did',
    about: [],
    holds: bureau,
  },
  'handle personal data': { who: 'the programmabureau', about: [], holds: bureau },
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof authority;

/** Which people may do each act: without a row for each act the table does not compile. */
const people: Readonly<Record<Act, readonly Role[]>> = peopleOf;

/** The acts whose rule needs facts of their matter. */
export type ActOnMatter = { [A in Act]: (typeof authority)[A]['about'] extends readonly [] ? never : A }[Act];

/** The facts of the matter that the rule of an act needs. */
export type MatterOf<A extends Act> = Pick<MatterFacts, (typeof authority)[A]['about'][number]>;

/** The matter argument of an act; absent when the standing is sufficient. */
export type FactsAbout<A extends Act> = A extends ActOnMatter ? [matter: MatterOf<A>] : [];

/** Whether an act is allowed, and its rule. */
export interface Verdict {
  readonly allowed: boolean;
  readonly rule: string;
}

/** The rule of an act, in the form that is stored with a decision. */
export const ruleOf = (act: Act): string => {
  const { who, instead }: Rule = authority[act];
  return [act, who, ...(instead ? [instead] : [])].join(': ');
};

/** The sentence that refuses an act: who may do it, or what happens instead of an act that nobody may do. */
export const refusalOf = (act: Act): string => {
  const { who, instead }: Rule = authority[act];
  return instead ? `Nobody may ${act}: ${instead}.` : `Only for: ${who}.`;
};

/** The roles of the people who do an act for their party. */
export const rolesFor = (act: Act): readonly Role[] => people[act];

/** Whether a person in this role may do an act for its party; an application has no role and acts for its party as a whole. */
export const doneBy = (act: Act, { role }: { readonly role?: Role | undefined }): boolean =>
  role === undefined || people[act].includes(role);

/** The sentence that refuses an act to a person whose party may do it. */
const refusalToPerson = (act: Act): string =>
  people[act].length === 0
    ? 'Only an application may do this, no person.'
    : `Only for people in one of these roles: ${people[act].join(', ')}.`;

/**
 * Whether somebody with this standing, acting for its partner or the programmabureau, may do this act on this matter now, and by
 * which rule.
 */
export const verdictOn = (act: Act, standing: Standing, matter: Partial<MatterFacts> = {}): Verdict => {
  const rule: Rule = authority[act];
  return { allowed: doneBy(act, standing) && rule.holds(standing, matter), rule: ruleOf(act) };
};

/**
 * Demands that an act is allowed now.
 * @returns the rule that allows it, to be stored with the decision (rule 12).
 * @throws {NotEntitled} naming the rule.
 */
export const demand = <A extends Act>(act: A, standing: Standing, ...[matter]: FactsAbout<A>): string => {
  const { allowed, rule } = verdictOn(act, standing, matter);
  if (allowed) return rule;
  const partyMay = authority[act].holds(standing, (matter ?? {}) as Partial<MatterFacts>);
  throw new NotEntitled(act, partyMay ? refusalToPerson(act) : refusalOf(act));
};

/**
 * Demands the part of an act that can be checked before its matter is read: the act itself or, if its rule needs the matter, the
 * right to see the programme. The reader of the matter then demands the act.
 * @throws {NotEntitled} naming the rule.
 */
export const demandAhead = (act: Act, standing: Standing): void => {
  const ahead = authority[act].about.length === 0 ? act : 'see the programme';
  demand(ahead, standing);
};
