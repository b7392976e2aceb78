import { seatsOn } from '#functions/bodies/terms/bodies.ts';
import { demandNotPast, demandWithin } from '#functions/bodies/terms/not-past.ts';
import type { Programme, Registry } from '#functions/bodies/terms/registry.ts';
import type { RuleVersion } from '#functions/bodies/terms/rules/rule-version.ts';
import { type RuleBook, ruleDifference } from '#functions/bodies/terms/rules/setting-rows.ts';
import { changedBy, settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { lengthFault, type TermBounds, termsOfPeople } from '#functions/bodies/terms/term-bounds.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { GivenRuleChange, RuleChange } from './rule-change.ts';
import { canHoldSeat, fixedOn, registryAfter, type SeatsAfter, seatsAfter } from './seats-after.ts';

type Composed = Pick<Registry, 'programme' | 'partners' | 'seats'>;

/** The rules of the game after a change, by the rules before it. */
export const rulesAfter = (
  before: RuleBook,
  { changes = {}, fixedSeats }: Pick<RuleChange, 'changes' | 'fixedSeats'>,
): RuleBook => ({ settings: changedBy(before.settings, changes), fixed: fixedSeats ?? before.fixed });

/**
 * A proposal to change the rules of the game, as it is put to the seats (rule 17).
 * @param before - the rule change before it, if any.
 * @param today - ISO date in Europe/Amsterdam.
 * @param terms - the shortest and longest term, the same as for a programme file: the file follows what is decided.
 * @throws {Conflict} while another one is open.
 * @throws {InvalidInput} with everything that could not hold on its first day, or when nothing would change.
 */
export const proposedRuleChange = (
  registry: Composed,
  given: GivenRuleChange,
  before: RuleChange | undefined,
  { by, now, today }: { readonly by: string; readonly now: string; readonly today: string },
  terms: TermBounds = termsOfPeople,
): RuleChange => {
  if (before?.status === 'open')
    throw new Conflict('rule-change-open', 'The seats are deciding on another change of the rules of the game.');
  demandNotPast(given.from, today);
  demandWithin(registry.programme, given.from);
  demandPossible(registry, given, given.from, unfitTerms(given, terms));
  const { programmeId } = registry.programme;
  const number = (before?.number ?? 0) + 1;
  return {
    programmeId,
    number,
    roundId: `${programmeId}.rules.${number}`,
    ...given,
    before: { settings: settingsOn(registry.programme, given.from), fixed: fixedOn(registry, given.from) },
    status: 'open',
    proposedAt: now,
    proposedBy: by,
    revision: 1,
  };
};

/** What carrying out a rule change writes. */
export interface CarriedOutRules extends SeatsAfter {
  readonly programme: Programme;
}

/**
 * An adopted rule change as it is carried out: a version of the rules from a day on, and the seats (rule 17).
 * @param from - ISO date: the day that the proposal names, or the day of the decision when that is later.
 * @throws {InvalidInput} when the registry changed meanwhile, so that it is not possible any more.
 */
export const carriedOut = (
  registry: Composed,
  change: Pick<RuleChange, 'number' | 'roundId' | 'changes' | 'fixedSeats' | 'leaving'>,
  from: string,
): CarriedOutRules => {
  demandPossible(registry, change, from);
  const { number, roundId, changes = {} } = change;
  const version: RuleVersion = { from, number, roundId, changes };
  const { programme } = registry;
  return {
    ...seatsAfter(registry, change, from),
    programme: { ...programme, ruleVersions: [...(programme.ruleVersions ?? []), version] },
  };
};

type Proposed = Pick<RuleChange, 'changes' | 'fixedSeats' | 'leaving'>;

const demandPossible = (registry: Composed, proposed: Proposed, from: string, others: readonly Fault[] = []): void => {
  const before = { settings: settingsOn(registry.programme, from), fixed: fixedOn(registry, from) };
  const after = rulesAfter(before, proposed);
  const faults = [
    ...others,
    ...unfitHolders(registry, proposed, from),
    ...unfitSeats(registry, proposed, after, from),
    ...(ruleDifference(before, after, (partnerId) => partnerId).length === 0
      ? [{ pointer: '/changes', message: 'nothing would change', expected: 'a rule that differs on that day' }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidInput('These rules cannot hold on that day (rule 17).', faults);
};

const unfitTerms = ({ changes = {} }: Proposed, bounds: TermBounds): Fault[] =>
  Object.entries(changes.terms ?? {}).flatMap(([kind, { length }]) => {
    const fault = lengthFault(length, bounds);
    return fault ? [{ pointer: `/changes/terms/${kind}/length`, ...fault }] : [];
  });

const unfitHolders = (registry: Composed, { fixedSeats = [], leaving = [] }: Proposed, from: string): Fault[] => {
  const rotating = seatsOn(registry, from).filter(({ kind }) => kind === 'rotating');
  return [
    ...fixedSeats.flatMap((partnerId, at) =>
      canHoldSeat(registry, partnerId, from) && fixedSeats.indexOf(partnerId) === at
        ? []
        : [
            {
              pointer: `/fixedSeats/${at}`,
              message: 'this partner cannot hold this seat on that day (rule 2)',
              expected: 'a municipality that takes part, once',
            },
          ],
    ),
    ...leaving.flatMap(({ partnerId }, at) => {
      const leaves = rotating.some((seat) => seat.partnerId === partnerId) || !fixedSeats.includes(partnerId);
      return leaves && seatsOn(registry, from).some((seat) => seat.partnerId === partnerId)
        ? []
        : [
            {
              pointer: `/leaving/${at}/partnerId`,
              message: 'this partner has no seat that ends on that day',
              expected: 'a holder of a seat that ends',
            },
          ];
    }),
  ];
};

const unfitSeats = (registry: Composed, proposed: Proposed, { settings }: RuleBook, from: string): Fault[] => {
  const seats = seatsOn(registryAfter(registry, seatsAfter(registry, proposed, from)), from);
  const rotating = seats.filter(({ kind }) => kind === 'rotating').length;
  const { regiegroep, vote } = settings;
  return [
    ...(rotating > regiegroep.rotating
      ? [
          {
            pointer: '/leaving',
            message: `${rotating} rotating seats are held on that day`,
            expected: `the holders whose seats end, so that ${regiegroep.rotating} are left`,
          },
        ]
      : []),
    ...(vote.quorum > seats.length
      ? [
          {
            pointer: '/changes/vote/quorum',
            message: `${seats.length} seats are held on that day, so that no vote could count`,
            expected: `at most ${seats.length}`,
          },
        ]
      : []),
  ];
};
