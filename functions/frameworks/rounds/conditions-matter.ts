import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { type Acceptance, acceptanceId, approvalOf, isOfAccession } from '../domain/acceptance.ts';
import type { Condition } from '../domain/condition.ts';
import { joiningAcceptance } from '../put-joining-conditions.ts';
import type { FrameworksReader } from '../reader.ts';
import type { Accession } from '../terms/accession.ts';
import { conditionsView } from './conditions-view.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
}
interface Ids {
  readonly programmeId: string;
  readonly matterId: string;
}

/** The conditions of a college's approval, put to the seats of the regiegroep, which asked for that approval (rule 8). */
export const conditionsMatter = ({ registry, frameworks }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: Ids): Promise<Acceptance> => {
    const found = await frameworks.acceptance(approvalOf(programmeId, matterId));
    if (!found) throw new NotFound('There are no such conditions.');
    return found;
  };
  const cycleOf = ({ programmeId, cycleId }: Acceptance) => frameworks.cycle(programmeId, cycleId);
  const joiningOf = (acceptance: Acceptance): Promise<Accession | undefined> =>
    isOfAccession(acceptance) ? frameworks.accession(acceptance) : Promise.resolve(undefined);
  return {
    concerns: async (round) => [(await read(round)).taskId],
    called: async (ids) => {
      const acceptance = await read(ids);
      const { putIn: roundId, cycleId, addressee, status } = acceptance;
      const [cycle, programme, conditions] = await Promise.all([
        cycleOf(acceptance),
        registry.programme(ids.programmeId),
        frameworks.conditions(acceptance),
      ]);
      const joining = await joiningOf(acceptance);
      const isAsked = joining
        ? joining.status === 'approved-with-conditions'
        : cycle.stage === 'conditions' && roundId?.endsWith(`.${cycle.visit}`);
      if (roundId === undefined || status !== 'open' || !isAsked) return undefined;
      const { motivation } = joining ?? (await frameworks.visit(ids.programmeId, cycleId, cycle.visit)) ?? {};
      return {
        roundId,
        kind: 'conditions',
        subject: {
          title: `Voorwaarden van ${addressee}`,
          version: Number(cycleId),
          textNumber: 1,
          hash: questionHash(acceptance, conditions),
        },
        question: `Aanvaardt de regiegroep de voorwaarden die het ${addressee} stelt aan versie ${cycleId} van de kaders? (${programme.name})`,
        names: [programme.name],
        ...(motivation ? { motivation } : {}),
      };
    },
    waiting: async (programmeId) => {
      const [framework, cycles, accessions] = await Promise.all([
        frameworks.framework(programmeId),
        frameworks.cycles(programmeId),
        frameworks.accessions(programmeId),
      ]);
      const joining = await putByJoining(frameworks, accessions);
      // Without a running cycle the last one may have been withdrawn while its conditions were put.
      const running = framework?.running;
      const cycle = running === undefined ? cycles.at(-1) : cycles.find(({ cycleId }) => cycleId === running);
      if (!cycle || (cycle.stage !== 'conditions' && cycle.stage !== 'withdrawn')) return joining;
      const put = (await frameworks.acceptances(cycle)).filter(({ status, putIn }) => status === 'open' && putIn);
      return [...put.map(acceptanceId), ...joining];
    },
    namedPartners: async () => [],
    isWithdrawn: async (ids) => {
      const acceptance = await read(ids);
      const joining = await joiningOf(acceptance);
      return joining ? joining.status === 'ended' : (await cycleOf(acceptance)).stage === 'withdrawn';
    },
    withdrawal: async (ids) => {
      const acceptance = await read(ids);
      if (isOfAccession(acceptance)) return { by: programmabureau, reason: 'De toetreding gaat niet door.' };
      const { programmeId, cycleId, visit } = await cycleOf(acceptance);
      return { by: programmabureau, reason: (await frameworks.visit(programmeId, cycleId, visit))?.motivation };
    },
    isSuperseded: async (ids) => {
      const acceptance = await read(ids);
      return (await cycleOf(acceptance)).text.hash !== acceptance.textHash;
    },
    lastRound: async (ids) => (await read(ids)).putIn,
    standing: async () => [],
    facts: async () => ({ askedBy: 'regiegroep' }),
    content: async (ids) => {
      const acceptance = await read(ids);
      const [conditions, acceptances, exclusions] = await Promise.all([
        frameworks.conditions(acceptance),
        frameworks.acceptances(acceptance),
        frameworks.exclusions(acceptance),
      ]);
      return conditionsView(acceptance, { conditions, acceptances, exclusions });
    },
  };
};

/** The conditions of colleges that joined, put to the seats. When the accession ended meanwhile, the question is withdrawn. */
const putByJoining = async (frameworks: FrameworksReader, accessions: readonly Accession[]): Promise<string[]> => {
  const waiting = accessions.filter(({ status }) => status === 'approved-with-conditions' || status === 'ended');
  const found = await Promise.all(waiting.map((accession) => joiningAcceptance({ frameworks }, accession)));
  return found.flatMap((one) => (one?.status === 'open' && one.putIn !== undefined ? [acceptanceId(one)] : []));
};

/** An answer is about the conditions of one approval of one text (rule 11). */
const questionHash = ({ taskId, textHash }: Acceptance, conditions: readonly Condition[]): string => {
  const texts = conditions.filter((condition) => condition.taskId === taskId).map(({ text }) => text);
  return hashOf({ taskId, textHash, conditions: texts });
};
