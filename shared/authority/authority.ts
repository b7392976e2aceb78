import type { Partner, Ring, Seat } from '#functions/bodies/domain/registry.ts';
import { NotEntitled } from '#shared/errors/errors.ts';

/**
 * Where somebody stands in a programme on a day, as the registry has it. Everything that may be done follows from
 * this; a token or a link only says who it is (rule 1).
 */
export interface Standing {
  /** Acts for the programmabureau. */
  readonly bureau: boolean;
  readonly partner?: Partner;
  /** The partner's ring on that day; absent when it does not participate. */
  readonly ring?: Ring;
  /** The seat in the regiegroep that the partner holds on that day. */
  readonly seat?: Seat;
}

interface Rule {
  /** Who may, as product.md §2 rule 1 says it. */
  readonly who: string;
  readonly holds: (standing: Standing) => boolean;
}

const participates = ({ ring }: Standing): boolean => ring !== undefined;
const municipality = (standing: Standing): boolean =>
  participates(standing) && standing.partner?.kind === 'municipality';
const holdsSeat = ({ seat }: Standing): boolean => seat !== undefined;

/** The one table of who may do what (product.md §2 rule 1). Handlers, pages and workflow steps all ask it. */
export const authority = {
  'see the programme': {
    who: 'the programmabureau and every participating partner',
    holds: (standing) => standing.bureau || participates(standing),
  },
  'prepare a framework': {
    who: 'regiegroep members; the programmabureau on their behalf',
    holds: (standing) => standing.bureau || holdsSeat(standing),
  },
  'give input on a framework': { who: 'every partner and every council, before it is adopted', holds: participates },
  'be sounded': { who: 'klankbordgroep: every participating municipality, one voice each', holds: municipality },
  'be consulted on a framework': {
    who: 'every partner in the inner and middle ring; the outer ring may respond',
    holds: participates,
  },
  'adopt a framework': { who: 'regiegroep seats', holds: holdsSeat },
  'approve an adopted framework': {
    who: 'the college of every participating municipality, whatever its ring',
    holds: municipality,
  },
  'keep the registry': { who: 'the programmabureau', holds: ({ bureau }) => bureau },
  'handle rounds and tasks': { who: 'the programmabureau', holds: ({ bureau }) => bureau },
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof authority;

/**
 * Demands that an act may be done, now.
 * @returns the rule by which it may, to be kept with what is decided (rule 12).
 * @throws {NotEntitled} naming the rule.
 */
export const demand = (act: Act, standing: Standing): string => {
  const rule: Rule = authority[act];
  if (rule.holds(standing)) return `${act}: ${rule.who}`;
  throw new NotEntitled(act, `Only for: ${rule.who}.`);
};

/** Whether an act may be done, for those who only want to know. */
export const may = (act: Act, standing: Standing): boolean => authority[act].holds(standing);
