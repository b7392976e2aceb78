import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { accessionIds, accessionMatterId } from '#shared/vocabulary/accession-id.ts';
import type { FrameworksReader } from '../reader.ts';
import { type Accession, accessionRoundId } from '../terms/accession.ts';
import { tookBackOn } from '../terms/approval.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
}

interface Ids {
  readonly programmeId: string;
  readonly matterId: string;
}

/** The version in force, put to the college of a municipality that joined later (rule 18), or that took its approval back (rule 8). */
export const accessionMatter = ({ registry, frameworks }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: Ids): Promise<Accession> => {
    const found = await frameworks.accession({ programmeId, ...accessionIds(matterId) });
    if (!found) throw new NotFound('There is no such accession.');
    return found;
  };
  return {
    called: async (ids) => {
      const accession = await read(ids);
      if (accession.status !== 'asked') return undefined;
      const { programmeId, cycleId, partnerId, text, motivation, asked: times } = accession;
      const [{ title }, programme, partner, taking] = await Promise.all([
        frameworks.cycle(programmeId, cycleId),
        registry.programme(programmeId),
        registry.partner(programmeId, partnerId),
        frameworks.askedApproval({ programmeId, cycleId, partnerId }),
      ]);
      // Whoever approved before and took that back is asked for another approval, and did not join.
      const tookBack = tookBackOn(taking, text.hash) !== undefined;
      const name = partner?.name ?? partnerId;
      return {
        roundId: accessionRoundId(accession, times),
        kind: 'accession',
        subject: { title, version: Number(cycleId), textNumber: text.number, hash: text.hash },
        question: `Stemt het college van ${name} ${tookBack ? 'opnieuw in' : 'in'} met versie ${cycleId} van de kaders, die nu gelden? (${programme.name}: ${title})`,
        names: [name, programme.name],
        motivation:
          motivation ??
          `De gemeente ${name} ging meedoen toen deze kaders al golden. Zij is aan de kaders gebonden als haar college instemt.`,
      };
    },
    waiting: async (programmeId) =>
      (await frameworks.accessions(programmeId)).filter(({ status }) => status === 'asked').map(accessionMatterId),
    namedPartners: async (round) => [{ partnerId: accessionIds(round.matterId).partnerId }],
    isWithdrawn: async (ids) => (await read(ids)).status === 'ended',
    withdrawal: async ({ programmeId, partnerId }, now) => {
      const partner = await registry.partner(programmeId, partnerId);
      const takesPart = partner !== undefined && participatesOn(partner, localDate(now));
      const reason = takesPart
        ? 'Er geldt een nieuwe versie van de kaders.'
        : 'De gemeente doet niet meer mee aan het programma.';
      return { by: programmabureau, reason };
    },
    isDecided: async (ids) => (await read(ids)).status.includes('approved'),
    isSuperseded: async ({ programmeId, matterId }) =>
      (await frameworks.framework(programmeId))?.inForce !== accessionIds(matterId).cycleId,
    lastRound: async (ids) => {
      const accession = await read(ids);
      return accessionRoundId(accession, accession.asked);
    },
    standing: async () => [],
    // Who may answer follows from membership alone.
    facts: async () => ({}),
    writtenAt: async ({ programmeId, matterId, subject }) =>
      (await frameworks.text(programmeId, accessionIds(matterId).cycleId, subject.textNumber)).writtenAt,
    tookBackOn: async ({ programmeId, matterId, subject }, partnerId) => {
      const { cycleId } = accessionIds(matterId);
      return tookBackOn(await frameworks.askedApproval({ programmeId, cycleId, partnerId }), subject.hash);
    },
    content: async ({ programmeId, matterId, subject }) => {
      const { content } = await frameworks.text(programmeId, accessionIds(matterId).cycleId, subject.textNumber);
      return frameworkContentView(content);
    },
  };
};
