import type { Fault } from '#shared/errors/errors.ts';
import { paidByShare } from '../../terms/division.ts';
import type { ContributionShare, Registry, Succession } from '../../terms/registry.ts';
import type { ContributionStake, Stakes } from '../../terms/stakes.ts';
import { identifierOf } from '../record-kinds.ts';
import type { Notice } from './notices.ts';
import type { Plan } from './plan.ts';
import { sharesOf } from './shares.ts';

/** One thing that moves: what, whose it was, and who has it from the day of the succession on. */
export interface MovedThing {
  readonly what:
    | 'membership'
    | 'seat'
    | 'person'
    | 'representation'
    | 'application'
    | 'host'
    | 'approval'
    | 'accession'
    | 'alliance'
    | 'lead'
    | 'task'
    | 'escalation';
  readonly id: string;
  readonly from: string;
  /** Nobody when it ends. */
  readonly to: readonly string[];
}

/** A contribution with the share of each successor, and of what was paid. */
export interface MovedContribution {
  readonly allianceId: string;
  readonly contributionId: string;
  readonly from: string;
  readonly status: string;
  readonly unit: ContributionStake['unit'];
  readonly conditions: number;
  readonly shares: readonly (ContributionShare & { readonly paid: ContributionShare['years'] })[];
}

/** Something that people must divide before a succession can be recorded. */
export interface Undivided {
  readonly what: 'seat' | 'representation' | 'lead' | 'contribution';
  readonly id: string;
}

/** Everything that moves with a succession (rule 18). */
export interface Preview {
  readonly moves: readonly MovedThing[];
  readonly contributions: readonly MovedContribution[];
  readonly undivided: readonly Undivided[];
  readonly notices: readonly Notice[];
}

/** What a succession moves, what people must still divide, and what must be said of it. It changes nothing. */
export const previewOf = (registry: Registry, plan: Plan, stakes: Stakes): Preview => {
  const { succession, notices } = plan;
  if (succession.kind === 'rename') return { moves: [], contributions: [], undivided: [], notices };
  return {
    moves: [...registryMoves(registry, plan), ...stakeMoves(succession, stakes)],
    contributions: stakes.contributions.flatMap((stake) => movedContribution(succession, stake) ?? []),
    undivided: undividedOf(plan, stakes),
    notices,
  };
};

const all = ({ successors }: Succession): string[] => successors.map(({ partnerId }) => partnerId);

const registryMoves = (
  { apps, programme: { bureau } }: Registry,
  { succession, moves: { seats, people, representations } }: Plan,
): MovedThing[] => {
  const { predecessors, kind } = succession;
  const only = kind === 'merge' ? all(succession) : [];
  return [
    ...predecessors.map((id) => ({ what: 'membership' as const, id, from: id, to: all(succession) })),
    ...[...seats.moved, ...seats.givenUp.map((ended) => ({ ended, begun: undefined }))].map(({ ended, begun }) => ({
      what: 'seat' as const,
      id: ended.seatId,
      from: ended.partnerId,
      to: begun ? [begun.partnerId] : [],
    })),
    ...people.map(({ ended, begun }) => ({
      what: 'person' as const,
      id: ended.personId,
      from: ended.partnerId ?? '',
      to: begun?.partnerId ? [begun.partnerId] : [],
    })),
    ...representations.map(({ ended, begun }) => ({
      what: 'representation' as const,
      id: identifierOf('representation', ended),
      from: predecessors.includes(ended.byPartnerId) ? ended.byPartnerId : ended.representedPartnerId,
      to: begun.map((one) => (predecessors.includes(ended.byPartnerId) ? one.byPartnerId : one.representedPartnerId)),
    })),
    ...apps
      .filter(({ actsFor, until }) => predecessors.includes(actsFor) && until === undefined)
      .map(({ clientId, actsFor }) => ({ what: 'application' as const, id: clientId, from: actsFor, to: only })),
    ...(predecessors.includes(bureau.host)
      ? [{ what: 'host' as const, id: 'programmabureau', from: bureau.host, to: only }]
      : []),
  ];
};

const leadOf = (succession: Succession, allianceId: string): string[] => {
  const said = succession.divisions.leads?.find((one) => one.allianceId === allianceId)?.to;
  if (said !== undefined) return [said];
  return succession.kind === 'merge' ? all(succession) : [];
};

/** What moves after people divided a succession in another way: contributions and leads that did not move yet go to others. */
export const dividedAgain = (
  before: Pick<Preview, 'moves' | 'contributions'>,
  succession: Succession,
  { contributions }: Pick<Stakes, 'contributions'>,
): Pick<Preview, 'moves' | 'contributions'> => {
  const still = new Set(contributions.map(({ allianceId, contributionId }) => `${allianceId}/${contributionId}`));
  return {
    moves: before.moves.map((one) => (one.what === 'lead' ? { ...one, to: leadOf(succession, one.id) } : one)),
    contributions: [
      ...before.contributions.filter((one) => !still.has(`${one.allianceId}/${one.contributionId}`)),
      ...contributions.flatMap((stake) => movedContribution(succession, stake) ?? []),
    ],
  };
};

const stakeMoves = (
  succession: Succession,
  { approvals, accessions, alliances, tasks, escalations }: Stakes,
): MovedThing[] => {
  const to = all(succession);
  return [
    ...approvals.map(({ cycleId, partnerId }) => ({ what: 'approval' as const, id: cycleId, from: partnerId, to })),
    ...accessions.map(({ cycleId, partnerId }) => ({
      what: 'accession' as const,
      id: cycleId,
      from: partnerId,
      // Only a partner that begins is asked in the place of its predecessors: any other has an answer of its own.
      to: succession.successors.filter(({ founded }) => founded).map((one) => one.partnerId),
    })),
    ...alliances.map(({ allianceId, partnerId }) => ({
      what: 'alliance' as const,
      id: allianceId,
      from: partnerId,
      to,
    })),
    ...alliances
      .filter(({ lead }) => lead)
      .map(({ allianceId, partnerId }) => ({
        what: 'lead' as const,
        id: allianceId,
        from: partnerId,
        to: leadOf(succession, allianceId),
      })),
    ...tasks.map(({ taskId, partnerId }) => ({ what: 'task' as const, id: taskId, from: partnerId, to })),
    ...escalations.map(({ escalationId, allianceId }) => ({
      what: 'escalation' as const,
      id: escalationId,
      from: allianceId,
      to: [allianceId],
    })),
  ];
};

const movedContribution = (succession: Succession, stake: ContributionStake): MovedContribution | undefined => {
  const shares = sharesOf(succession, stake);
  if (!shares) return undefined;
  const paid = paidByShare(stake.paid, shares);
  const { allianceId, contributionId, partnerId: from, status, unit, conditions } = stake;
  return {
    allianceId,
    contributionId,
    from,
    status,
    unit,
    conditions,
    shares: shares.map((share, at) => ({
      ...share,
      paid: Object.entries(paid[at] ?? {}).map(([year, amount]) => ({ year: Number(year), amount })),
    })),
  };
};

const undividedOf = ({ succession, moves }: Plan, { alliances, contributions }: Stakes): Undivided[] => {
  if (succession.kind === 'merge') return [];
  const led = new Set(succession.divisions.leads?.map(({ allianceId }) => allianceId));
  return [
    ...moves.seats.undivided.map(({ seatId }) => ({ what: 'seat' as const, id: seatId })),
    ...moves.representations
      .filter(({ undivided }) => undivided)
      .map(({ ended }) => ({ what: 'representation' as const, id: identifierOf('representation', ended) })),
    ...alliances
      .filter(({ lead, allianceId }) => lead && !led.has(allianceId))
      .map(({ allianceId }) => ({ what: 'lead' as const, id: allianceId })),
    ...contributions
      .filter((stake) => sharesOf(succession, stake) === undefined)
      .map(({ allianceId, contributionId }) => ({
        what: 'contribution' as const,
        id: `${allianceId}/${contributionId}`,
      })),
  ];
};

const places: Readonly<Record<Undivided['what'], string>> = {
  seat: '/divisions/seats',
  representation: '/divisions/representations',
  lead: '/divisions/leads',
  contribution: '/divisions/contributions',
};

/** What is not divided yet, as faults: a succession that would leave it with nobody is not recorded. */
export const undividedFaults = (undivided: readonly Undivided[]): Fault[] =>
  undivided.map(({ what, id }) => ({
    pointer: places[what],
    message: `nobody was named for the ${what} ${id}`,
    expected: 'who takes it over',
  }));
