import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { nothingToTakeBack } from '../domain/contribution-road.ts';
import type { Grant } from '../domain/grant.ts';
import type { AlliancesReader } from '../reader.ts';
import { grantEssentials, grantView } from './grant-view.ts';
import { moneyBriefing } from './money-briefing.ts';
import { roomTakingBackRound, roomTakingBackView } from './taking-back-view.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly alliances: AlliancesReader;
}

/** Room that a municipality's college asks of its council (rule 8): the council alone decides on it. */
export const grantMatter = ({ registry, alliances }: Deps): Matter => {
  const read = ({ programmeId, matterId }: { programmeId: string; matterId: string }): Promise<Grant> =>
    alliances.grant({ programmeId, grantId: matterId });
  const nameOf = async ({ programmeId, partnerId }: Grant): Promise<string> =>
    (await registry.partner(programmeId, partnerId))?.name ?? partnerId;
  const lineOf = async ({ programmeId, lineId }: Grant): Promise<string | undefined> => {
    if (lineId === undefined) return undefined;
    const { lines } = await registry.programme(programmeId);
    return lines.find((line) => line.lineId === lineId)?.name ?? lineId;
  };
  return {
    askedBy: { 'taking-back': 'college' },
    called: async (ids) => {
      const grant = await read(ids);
      if (grant.takingBack)
        return roomTakingBackRound(grant, grant.takingBack, await nameOf(grant), await lineOf(grant));
      if (grant.status !== 'put-to-council') return undefined;
      const name = await nameOf(grant);
      return {
        roundId: grant.roundId,
        kind: 'grant',
        subject: { title: `Ruimte voor het college van ${name}`, textNumber: 1, hash: questionHash(grant) },
        question: `Geeft de raad van ${name} het college ruimte om zelf over bijdragen te besluiten?`,
        names: [name],
        essentials: grantEssentials(grant, await lineOf(grant)),
      };
    },
    waiting: async (programmeId) =>
      (await alliances.grants(programmeId))
        .filter(({ status, takingBack }) => status === 'put-to-council' || takingBack !== undefined)
        .map(({ grantId }) => grantId),
    namedPartners: async (ids) => [{ partnerId: (await read(ids)).partnerId }],
    askers: async (ids) => [{ partnerId: (await read(ids)).partnerId }],
    isDecided: async ({ kind, ...ids }) => {
      const { status, takingBack } = await read(ids);
      return kind === 'taking-back' ? takingBack === undefined : status !== 'put-to-council';
    },
    leftRound: async (ids) => (await read(ids)).leftRound,
    isWithdrawn: async (ids) => {
      const grant = await read(ids);
      if (ids.roundId !== undefined && ids.roundId === grant.leftRound) return true;
      const partner = await registry.partner(grant.programmeId, grant.partnerId);
      return grant.status === 'put-to-council' && !partner;
    },
    withdrawal: async ({ programmeId, matterId, partnerId }, now) => {
      if ((await read({ programmeId, matterId })).leftRound !== undefined)
        return { by: programmabureau, reason: nothingToTakeBack };
      const partner = await registry.partner(programmeId, partnerId);
      const stays = partner !== undefined && participatesOn(partner, localDate(now));
      return { by: programmabureau, ...(stays ? {} : { reason: 'De gemeente doet niet meer mee aan het programma.' }) };
    },
    lastRound: async (ids) => (await read(ids)).roundId,
    standing: async () => [],
    // The task itself says whose council decides.
    facts: async ({ kind }) => (kind === 'taking-back' ? { tookIt: 'council' } : {}),
    writtenAt: async (round) => (await read(round)).askedAt,
    takesBackFrom: async (round) =>
      round.kind === 'taking-back' ? (await read(round)).decision?.decidedOn : undefined,
    briefing: moneyBriefing(alliances),
    content: async (round) => {
      const grant = await read(round);
      if (round.kind === 'taking-back') return roomTakingBackView(grant, await lineOf(grant));
      const { programmeId, replaces } = grant;
      const before = replaces === undefined ? undefined : await alliances.grant({ programmeId, grantId: replaces });
      return grantView(grant, await lineOf(grant), before);
    },
  };
};

/** The hash of what a council decides on: the municipality, how much in which year, for which line, until when (rule 11). */
const questionHash = ({ partnerId, description, lineId, years, until, replaces }: Grant): string => {
  const about = {
    partnerId,
    description,
    years,
    until,
    ...(lineId ? { lineId } : {}),
    ...(replaces ? { replaces } : {}),
  };
  return hashOf(about);
};
