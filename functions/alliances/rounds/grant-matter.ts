import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Grant } from '../domain/grant.ts';
import type { AlliancesReader } from '../reader.ts';
import { grantEssentials, grantView } from './grant-view.ts';
import { moneyBriefing } from './money-briefing.ts';

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
    called: async (ids) => {
      const grant = await read(ids);
      if (grant.status !== 'put-to-council') return undefined;
      const name = await nameOf(grant);
      return {
        roundId: grant.roundId,
        kind: 'grant',
        subject: { title: `Ruimte voor het college van ${name}`, textNumber: 1, hash: hashOf(grant) },
        question: `Geeft de raad van ${name} het college ruimte om zelf over bijdragen te besluiten?`,
        names: [name],
        essentials: grantEssentials(grant, await lineOf(grant)),
      };
    },
    waiting: async (programmeId) =>
      (await alliances.grants(programmeId))
        .filter(({ status }) => status === 'put-to-council')
        .map(({ grantId }) => grantId),
    namedPartners: async (ids) => [{ partnerId: (await read(ids)).partnerId }],
    askers: async (ids) => [{ partnerId: (await read(ids)).partnerId }],
    isDecided: async (ids) => (await read(ids)).status !== 'put-to-council',
    isWithdrawn: async (ids) => {
      const grant = await read(ids);
      const partner = await registry.partner(grant.programmeId, grant.partnerId);
      return grant.status === 'put-to-council' && !partner;
    },
    withdrawal: async ({ programmeId, partnerId }, now) => {
      const partner = await registry.partner(programmeId, partnerId);
      const stays = partner !== undefined && participatesOn(partner, localDate(now));
      return { by: programmabureau, ...(stays ? {} : { reason: 'De gemeente doet niet meer mee aan het programma.' }) };
    },
    lastRound: async (ids) => (await read(ids)).roundId,
    standing: async () => [],
    // The task itself says whose council decides.
    facts: async () => ({}),
    writtenAt: async (round) => (await read(round)).askedAt,
    briefing: moneyBriefing(alliances),
    content: async (round) => {
      const grant = await read(round);
      const { programmeId, replaces } = grant;
      const before = replaces === undefined ? undefined : await alliances.grant({ programmeId, grantId: replaces });
      return grantView(grant, await lineOf(grant), before);
    },
  };
};

/** The hash of what a council decides on: the municipality, how much in which year, for which line, until when (rule 11). */
const hashOf = ({ partnerId, description, lineId, years, until, replaces }: Grant): string => {
  const about = {
    partnerId,
    description,
    years,
    until,
    ...(lineId ? { lineId } : {}),
    ...(replaces ? { replaces } : {}),
  };
  return createHash('sha256')
    .update(canonicalize(about) ?? '')
    .digest('hex');
};
