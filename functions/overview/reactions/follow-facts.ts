import type { Fact, FactOf } from '#shared/events/catalogue.ts';
import type { FactsFor } from '#shared/events/facts-for.ts';
import type { Deps } from '../deps.ts';
import type { PartName } from '../domain/parts.ts';
import { type Kept, keepPart } from '../keep-part.ts';
import { type AnyKept, type KeptParts, keptParts } from '../parts/table.ts';

type Concerned<T extends Fact['type']> = (parts: KeptParts, data: FactOf<T>['data']) => readonly AnyKept[];

interface InProgramme {
  readonly programmeId: string;
}
interface OfRound extends InProgramme {
  readonly roundId: string;
}
interface OfAlliance extends InProgramme {
  readonly allianceId: string;
}

const ofRound = (parts: KeptParts, { programmeId, roundId }: OfRound): AnyKept[] => [parts.round(programmeId, roundId)];
const ofAlliance = (parts: KeptParts, { programmeId, allianceId }: OfAlliance): AnyKept[] => [
  parts.alliance(programmeId, allianceId),
];
const ofAgenda = (parts: KeptParts, { programmeId }: InProgramme): AnyKept[] => [parts.agenda(programmeId)];
/** A step of a cycle, an alliance or an escalation can change a figure of the requirements, or a title in one; the hourly sweep follows all else. */
const withRequirements =
  <T extends InProgramme>(also: (parts: KeptParts, ids: T) => readonly AnyKept[]) =>
  (parts: KeptParts, ids: T): AnyKept[] => [...also(parts, ids), parts.requirementsAfter(ids.programmeId)];
/** What an alliance owes changes with it. */
const ofAllianceAndAgenda = (parts: KeptParts, ids: OfAlliance): AnyKept[] => [
  ...ofAlliance(parts, ids),
  ...ofAgenda(parts, ids),
];
/** What an indicator is made of changes with the alliances. */
const ofIndicators = (parts: KeptParts, { programmeId }: InProgramme): AnyKept[] => [parts.indicators(programmeId)];
/** What sources gave and plans ask of them. */
const ofMoney = (parts: KeptParts, { programmeId }: InProgramme): AnyKept[] => [parts.money(programmeId)];
const ofLadder = (parts: KeptParts, { programmeId }: InProgramme): AnyKept[] => [
  parts.ladder(programmeId),
  parts.agenda(programmeId),
];

/** The parts of an overview that a fact can change, by its type. */
const concerned: { readonly [T in FactsFor<'escalations/overview'>]: Concerned<T> } = {
  'nl.regiodeal.programme.imported.v1': ofAgenda,
  'nl.regiodeal.registry.level-set.v1': (parts, { programmeId }) => [parts.requirements(programmeId)],
  'nl.regiodeal.cycle.stage-entered.v1': withRequirements((parts, { programmeId }) => [
    parts.framework(programmeId),
    parts.agenda(programmeId),
    parts.indicators(programmeId),
  ]),
  'nl.regiodeal.cycle.text-revised.v1': (parts, { programmeId }) => [parts.framework(programmeId)],
  'nl.regiodeal.cycle.condition-followed-up.v1': ofAgenda,
  // Which conditions bind follows from the approvals that stand.
  'nl.regiodeal.approval.changed.v1': ofAgenda,
  'nl.regiodeal.accession.changed.v1': ofAgenda,
  'nl.regiodeal.round.opened.v1': ofRound,
  'nl.regiodeal.round.extended.v1': ofRound,
  'nl.regiodeal.round.closed.v1': (parts, ids) => [...ofRound(parts, ids), ...ofAgenda(parts, ids)],
  'nl.regiodeal.task.opened.v1': ofRound,
  'nl.regiodeal.task.answered.v1': ofRound,
  'nl.regiodeal.task.reassigned.v1': ofRound,
  'nl.regiodeal.task.withdrawn.v1': ofRound,
  'nl.regiodeal.task.undeliverable.v1': ofRound,
  'nl.regiodeal.alliance.phase-entered.v1': withRequirements((parts, ids) => [
    parts.list(ids.programmeId),
    ...ofAllianceAndAgenda(parts, ids),
    ...ofIndicators(parts, ids),
  ]),
  'nl.regiodeal.alliance.pitch-changed.v1': withRequirements(ofAlliance),
  'nl.regiodeal.alliance.called.v1': ofAlliance,
  'nl.regiodeal.alliance.lead-named.v1': ofAllianceAndAgenda,
  'nl.regiodeal.alliance.plan-submitted.v1': ofMoney,
  'nl.regiodeal.alliance.plan-tested.v1': (parts, ids) => [
    ...ofAlliance(parts, ids),
    ...ofIndicators(parts, ids),
    ...ofMoney(parts, ids),
  ],
  'nl.regiodeal.alliance.report-asked.v1': ofAgenda,
  'nl.regiodeal.alliance.reported.v1': withRequirements((parts, ids) => [
    ...ofAllianceAndAgenda(parts, ids),
    ...ofIndicators(parts, ids),
  ]),
  'nl.regiodeal.alliances.periods-closed.v1': ofAgenda,
  'nl.regiodeal.contribution.changed.v1': withRequirements(ofAllianceAndAgenda),
  'nl.regiodeal.contribution.condition-followed-up.v1': ofAgenda,
  'nl.regiodeal.contribution.payment-asked.v1': ofAgenda,
  'nl.regiodeal.contribution.paid.v1': ofAllianceAndAgenda,
  'nl.regiodeal.contribution.payment-corrected.v1': ofAllianceAndAgenda,
  'nl.regiodeal.escalation.stage-entered.v1': withRequirements(ofLadder),
  'nl.regiodeal.escalation.breach-grown.v1': ofLadder,
  'nl.regiodeal.escalation.obligation-changed.v1': ofAgenda,
  'nl.regiodeal.composition.review-concluded.v1': ofAgenda,
  'nl.regiodeal.indicator.measured.v1': ofIndicators,
  'nl.regiodeal.lesson.changed.v1': ofAgenda,
  'nl.regiodeal.money.granted.v1': ofMoney,
  'nl.regiodeal.money.received.v1': ofMoney,
  'nl.regiodeal.money.paid.v1': ofMoney,
  'nl.regiodeal.money.corrected.v1': ofMoney,
};

/**
 * Keeps the overview of a programme up: the parts that facts concern are computed from the record, each once for all of them. Twice or late, that
 * changes nothing.
 */
export const followFacts = (deps: Deps): ((facts: readonly Fact[]) => Promise<void>) => {
  const parts = keptParts(deps);
  const partsAfter = ({ type, data }: Fact): readonly AnyKept[] =>
    // The rows are by type, which the compiler cannot see here.
    (concerned as unknown as Record<string, Concerned<Fact['type']>>)[type]?.(parts, data as never) ?? [];
  return async (facts) => {
    const found = new Map(facts.flatMap(partsAfter).map((kept) => [placeOf(kept), kept]));
    for (const kept of found.values()) await keepPart(deps, kept as Kept<PartName>);
  };
};

/** What is computed, where: the same for two facts that ask for the same. */
const placeOf = ({ programmeId, part, name, only = '' }: AnyKept): string =>
  JSON.stringify([programmeId, part, name, only]);
