import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Announcing } from '#functions/bodies/terms/announced-from.ts';
import { participatesOn } from '#functions/bodies/terms/bodies.ts';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';
import { tellOnce } from '#shared/events/tell-once.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { endingToAnnounce, roomEndingToAnnounce } from '../domain/contribution-ending.ts';
import type { Grant } from '../domain/grant.ts';
import type { AlliancesReader } from '../reader.ts';
import { endingNoticeEntity, grantNoticeEntity } from '../records.ts';
import { isEndPhase } from '../terms/phases.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Announces the end of each contribution of several years and of each grant of room once, so that those who decide on what follows can do so in
 * time (rule 22). Repeated or in two runs at once, it announces it once: the announcement is insert-only, one for each last day.
 * @throws {AggregateError} at the end, when some programmes, contributions or grants could not be processed.
 */
export const announceEndings = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (id) => inProgramme(deps, id));
};

const inProgramme = async (deps: Deps, programmeId: string): Promise<void> => {
  const [{ programme, partners }, alliances, grants] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.alliances.alliances(programmeId),
    deps.alliances.grants(programmeId),
  ]);
  // Without members nothing is committed.
  const working = alliances.filter(({ phase, members }) => !isEndPhase(phase) && members.length > 0);
  await eachOrThrow(working, (alliance) => inAlliance(deps, programme, alliance), {
    nameOf: ({ allianceId }) => allianceId,
  });
  // Room ends with the membership of its municipality.
  const today = localDate(deps.clock());
  const present = new Set(partners.filter((one) => participatesOn(one, today)).map(({ partnerId }) => partnerId));
  const usable = grants.filter(({ partnerId }) => present.has(partnerId));
  await eachOrThrow(usable, (grant) => announceRoom(deps, programme, grant), { nameOf: ({ grantId }) => grantId });
};

const inAlliance = async (deps: Deps, programme: Programme, alliance: Alliance): Promise<void> => {
  const contributions = await deps.alliances.contributions(alliance);
  await eachOrThrow(contributions, (contribution) => announce(deps, programme, contribution), {
    nameOf: ({ contributionId }) => contributionId,
  });
};

const announceRoom = async (deps: Deps, programme: Announcing, grant: Grant): Promise<void> => {
  const now = deps.clock();
  const lastDay = roomEndingToAnnounce(grant, programme, localDate(now));
  if (lastDay === undefined) return;
  const { programmeId, grantId } = grant;
  const notice = { programmeId, grantId, lastDay, announcedAt: now };
  const ending = fact('nl.regiodeal.grant.ends-soon.v1', now, { programmeId, grantId, lastDay });
  await tellOnce(deps, grantNoticeEntity, notice, ending);
};

const announce = async (deps: Deps, programme: Programme, one: Contribution): Promise<void> => {
  const now = deps.clock();
  const lastDay = endingToAnnounce(one, programme, localDate(now));
  if (lastDay === undefined) return;
  const { programmeId, allianceId, contributionId } = one;
  const notice = { programmeId, allianceId, contributionId, lastDay, announcedAt: now };
  const ending = fact('nl.regiodeal.contribution.ends-soon.v1', now, {
    programmeId,
    allianceId,
    contributionId,
    lastDay,
  });
  await tellOnce(deps, endingNoticeEntity, notice, ending);
};
