import { Role } from '../vocabulary/membership.ts';

const everybody: readonly Role[] = Role.options;
const programmabureau = ['programme-director', 'bureau'] as const;
/** Who speaks for a partner in the programme: of a municipality its college, of any other its board. */
const partner = ['portfolio-holder', 'college-secretary', 'board-contact'] as const;
/** Who works for a partner in an alliance. */
const alliance = [...partner, 'alliance-lead'] as const;
/** Who holds the seat of a municipality in the regiegroep. */
const seat = ['portfolio-holder'] as const;

/**
 * Which people may do an act for the partner or the programmabureau that they belong to. The authority table decides what the partner may
 * do; this table decides who of its people does it. An application acts for its partner as a whole.
 */
export const peopleOf = {
  'see the programme': everybody,
  'see a calendar': everybody,
  'read a handover': everybody,
  // Facts are delivered to applications.
  'receive facts': [],
  // What an application receives is everything that its party sees, so only who sees all of that may say where it goes.
  'keep subscriptions': [...programmabureau, 'portfolio-holder', 'board-contact'],
  'prepare a framework': [...programmabureau, ...seat],
  'give input on a framework': [...partner, 'council-clerk'],
  'be sounded': ['portfolio-holder', 'college-secretary'],
  'be consulted on a framework': partner,
  'adopt a framework': seat,
  'approve an adopted framework': ['portfolio-holder', 'college-secretary'],
  'pitch an alliance': programmabureau,
  'move an alliance': [...programmabureau, ...alliance],
  'name the lead of an alliance': [...programmabureau, ...partner],
  'link alliances': programmabureau,
  'propose a contribution': partner,
  'commit a contribution': [...partner, 'council-clerk'],
  'exceed the room': [],
  'ask for room': ['portfolio-holder', 'college-secretary'],
  'grant room': ['council-clerk'],
  'ask to take a decision back': [...programmabureau, ...partner, 'council-clerk'],
  'take a decision back': [...partner, 'council-clerk'],
  'accept conditions': [...programmabureau, ...alliance],
  'record a payment': programmabureau,
  'record the money of the deal': programmabureau,
  'say whether a contribution was paid': partner,
  'follow up a condition': [...programmabureau, ...alliance],
  'decide how an alliance works': alliance,
  'report on an alliance': alliance,
  'close a reporting period': programmabureau,
  'test a plan against the framework': programmabureau,
  'keep lessons': [...programmabureau, ...alliance],
  'say whether an alliance uses a lesson': alliance,
  'measure an indicator': programmabureau,
  'evaluate the programme': programmabureau,
  'raise an escalation': [...programmabureau, ...alliance],
  'keep a breach off the ladder': alliance,
  'withdraw an escalation': alliance,
  'offer a solution on the first rung': programmabureau,
  'judge a solution': alliance,
  'decide on the second rung': seat,
  'exceed the mandate': [],
  'review the composition': seat,
  'propose a change of the rules': [...programmabureau, ...seat],
  'change the rules of the game': seat,
  'be represented': [...programmabureau, ...partner],
  'keep the registry': programmabureau,
  // The rules of its round say which role gives which answer.
  'answer a task': everybody,
  'extend the term of a round': [...programmabureau, ...seat],
  'set the level of a matter': [...programmabureau, ...seat],
  'handle rounds and tasks': programmabureau,
  'take out remarks': programmabureau,
  'handle personal data': programmabureau,
} as const satisfies Readonly<Record<string, readonly Role[]>>;
