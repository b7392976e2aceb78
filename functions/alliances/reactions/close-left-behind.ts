import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn } from '#functions/bodies/terms/bodies.ts';
import { membershipEndSince } from '#functions/bodies/terms/membership-end.ts';
import type { Partner, Registry } from '#functions/bodies/terms/registry.ts';
import { endingOf } from '#functions/bodies/terms/succession.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type Contribution, committedSince } from '../domain/contribution.ts';
import { isCommitted, isUndecided, partnerLeft } from '../domain/contribution-road.ts';
import { commitmentEnded, leftBehind, type Stepped } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import type { AlliancesReader } from '../reader.ts';
import { isEndPhase } from '../terms/phases.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Ends what partners that left the programme had promised or committed (`closeLeftBehindIn`), in every programme: for days that came without
 * an event, and for missed events.
 * @throws {AggregateError} at the end, when some programmes or contributions could not be processed.
 */
export const closeLeftBehind = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => closeLeftBehindIn(deps)(programmeId));
};

/**
 * Withdraws the undecided promises of partners that left a programme, because they would hold up their alliance for ever, and ends their
 * commitments on the day of leaving (rule 18). The registry decides, not the event: repeated, late or out of order, each contribution ends
 * once, and an interrupted run continues with the others. A contribution to a closed alliance stays as it is: nothing is to be covered there.
 * @throws {AggregateError} at the end, when some contributions could not be processed.
 */
export const closeLeftBehindIn =
  (deps: Deps) =>
  async (programmeId: string): Promise<void> => {
    const open = (await deps.alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
    if (open.length === 0) return;
    const known = await deps.registry.registry(programmeId);
    const today = localDate(deps.clock());
    const interrupted = new Set(
      known.partners
        .filter((partner) => hasLeft(partner, today) || membershipEndSince(known, partner, '', today) !== undefined)
        // What a municipality that merged or was split had promised and committed passes on.
        .filter(({ partnerId }) => !endingOf(known, partnerId, today))
        .map(({ partnerId }) => partnerId),
    );
    const concerned = open.filter(
      ({ undecided, members }) => undecided > 0 || members.some((member) => interrupted.has(member)),
    );
    const contributions = (
      await Promise.all(concerned.map((alliance) => deps.alliances.contributions(alliance)))
    ).flat();
    const behind = contributions.filter(({ partnerId }) => interrupted.has(partnerId));
    await eachOrThrow(behind, (contribution) => close(deps, known, contribution), {
      nameOf: ({ contributionId }) => contributionId,
    });
  };

const hasLeft = (partner: Partner, today: string): boolean =>
  !participatesOn(partner, today) && !participatesOn(partner, sameDayLater(today, { days: -1 }));

const close = (deps: Deps, known: Registry, { programmeId, allianceId, contributionId }: Contribution): Promise<void> =>
  retry(async () => {
    const ids = { programmeId, allianceId };
    const [alliance, before] = await Promise.all([
      deps.alliances.alliance(programmeId, allianceId),
      deps.alliances.contribution(ids, contributionId),
    ]);
    const stepped = stepAfterLeaving(known, before, deps.clock());
    if (stepped) await keepStep(deps, alliance, before, stepped);
  });

/** What leaving the programme does to a contribution; undefined when nothing: it ended before, or its partner takes part as it did. */
const stepAfterLeaving = (known: Registry, contribution: Contribution, now: string): Stepped | undefined => {
  const { status, partnerId, decision } = contribution;
  const partner = known.partners.find((one) => one.partnerId === partnerId);
  const today = localDate(now);
  const trace = { by: 'registry', now, reason: partnerLeft };
  if (!partner) return undefined;
  if (isUndecided(status)) return hasLeft(partner, today) ? leftBehind(contribution, trace) : undefined;
  if (!isCommitted(status) || decision === undefined) return undefined;
  const on = membershipEndSince(known, partner, committedSince(contribution, decision), today);
  return on === undefined ? undefined : commitmentEnded(contribution, { on, because: 'partner-left' }, trace);
};
