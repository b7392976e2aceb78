import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn } from '#functions/bodies/terms/bodies.ts';
import type { Partner } from '#functions/bodies/terms/registry.ts';
import { endingOf } from '#functions/bodies/terms/succession.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Contribution } from '../domain/contribution.ts';
import { isUndecided, partnerLeft } from '../domain/contribution-road.ts';
import { leftBehind } from '../domain/contribution-step.ts';
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
 * Closes the undecided promises of partners that left the programme, because they would hold up their alliance for ever. Committed
 * contributions are kept. A partner has left when it did not take part yesterday either, so that a mistake in a programme file can be
 * corrected on the same day.
 * @throws {AggregateError} at the end, when some programmes or contributions could not be processed.
 */
export const closeLeftBehind = async (deps: Deps): Promise<void> => {
  const programmeIds = await deps.registry.programmeIds();
  await eachOrThrow(programmeIds, (programmeId) => inProgramme(deps, programmeId), { nameOf: (id) => id });
};

const inProgramme = async (deps: Deps, programmeId: string): Promise<void> => {
  const today = localDate(deps.clock());
  const alliances = await deps.alliances.alliances(programmeId);
  const waiting = alliances.filter(({ phase, undecided }) => !isEndPhase(phase) && undecided > 0);
  if (waiting.length === 0) return;
  const { partners, successions } = await deps.registry.registry(programmeId);
  // What a municipality that merged or was split had promised passes on (rule 18).
  const gone = partners.filter(
    (partner) => hasLeft(partner, today) && !endingOf({ successions }, partner.partnerId, today),
  );
  const left = new Set(gone.map(({ partnerId }) => partnerId));
  const contributions = (await Promise.all(waiting.map((alliance) => deps.alliances.contributions(alliance)))).flat();
  const behind = contributions.filter(({ status, partnerId }) => isUndecided(status) && left.has(partnerId));
  await eachOrThrow(behind, (contribution) => close(deps, contribution), {
    nameOf: ({ contributionId }) => contributionId,
  });
};

const hasLeft = (partner: Partner, today: string): boolean =>
  !participatesOn(partner, today) && !participatesOn(partner, sameDayLater(today, { days: -1 }));

const close = (deps: Deps, { programmeId, allianceId, contributionId }: Contribution): Promise<void> =>
  retry(async () => {
    const ids = { programmeId, allianceId };
    const [alliance, before] = await Promise.all([
      deps.alliances.alliance(programmeId, allianceId),
      deps.alliances.contribution(ids, contributionId),
    ]);
    // It was decided or withdrawn meanwhile.
    if (!isUndecided(before.status)) return;
    const trace = { by: 'registry', now: deps.clock(), reason: partnerLeft };
    await keepStep(deps, alliance, before, leftBehind(before, trace));
  });
