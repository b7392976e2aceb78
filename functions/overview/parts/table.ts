import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../deps.ts';
import type { PartName } from '../domain/parts.ts';
import type { Kept } from '../keep-part.ts';
import { agendaPart } from './agenda.ts';
import { alliancePart } from './alliance.ts';
import { frameworkPart } from './framework.ts';
import { indicatorsPart } from './indicators.ts';
import { ladderPart } from './ladder.ts';
import { moneyPart } from './money.ts';
import { requirementsPart } from './requirements.ts';
import { roundsPart, roundsPartAfter } from './rounds.ts';
import type { Sources } from './sources.ts';

interface Made {
  readonly sources: Sources;
  readonly clock: Deps['clock'];
}

/** Each part of an overview with how it is computed from the record. */
export const keptParts = ({ sources, clock }: Made) => ({
  framework: (programmeId: string): Kept<'framework'> => ({
    programmeId,
    part: 'framework',
    name: '',
    compute: () => frameworkPart(sources, programmeId),
  }),
  /** All open rounds. */
  rounds: (programmeId: string): Kept<'rounds'> => ({
    programmeId,
    part: 'rounds',
    name: '',
    compute: (before) => roundsPart(sources, programmeId, before?.rounds.map(({ roundId }) => roundId) ?? []),
  }),
  /** The open rounds, after something happened in one of them. The first time all are read. */
  round: (programmeId: string, roundId: string): Kept<'rounds'> => ({
    programmeId,
    part: 'rounds',
    name: '',
    only: roundId,
    compute: (before) =>
      before ? roundsPartAfter(sources, programmeId, roundId, before) : roundsPart(sources, programmeId, [roundId]),
  }),
  list: (programmeId: string): Kept<'list'> => ({
    programmeId,
    part: 'list',
    name: '',
    compute: async () => {
      const alliances = await sources.alliances.alliances(programmeId);
      return { alliances: alliances.map(({ allianceId }) => allianceId).sort() };
    },
  }),
  alliance: (programmeId: string, allianceId: string): Kept<'alliance'> => ({
    programmeId,
    part: 'alliance',
    name: allianceId,
    compute: () => alliancePart(sources, { programmeId, allianceId }),
  }),
  ladder: (programmeId: string): Kept<'ladder'> => ({
    programmeId,
    part: 'ladder',
    name: '',
    compute: () => ladderPart(sources, programmeId),
  }),
  agenda: (programmeId: string): Kept<'agenda'> => ({
    programmeId,
    part: 'agenda',
    name: '',
    compute: () => agendaPart(sources, programmeId, localDate(clock())),
  }),
  requirements: (programmeId: string): Kept<'requirements'> => ({
    programmeId,
    part: 'requirements',
    name: '',
    compute: () => requirementsPart(sources, programmeId, clock()),
  }),
  /** The same after a step of a cycle, an alliance or an escalation, which says nothing of who was heard. */
  requirementsAfter: (programmeId: string): Kept<'requirements'> => ({
    programmeId,
    part: 'requirements',
    name: '',
    only: 'after-step',
    compute: (before) => requirementsPart(sources, programmeId, clock(), { before }),
  }),
  indicators: (programmeId: string): Kept<'indicators'> => ({
    programmeId,
    part: 'indicators',
    name: '',
    compute: () => indicatorsPart(sources, programmeId, localDate(clock())),
  }),
  money: (programmeId: string): Kept<'money'> => ({
    programmeId,
    part: 'money',
    name: '',
    compute: () => moneyPart(sources, programmeId),
  }),
});
export type KeptParts = ReturnType<typeof keptParts>;

/** A part of whatever kind. */
export type AnyKept = { [N in PartName]: Kept<N> }[PartName];
