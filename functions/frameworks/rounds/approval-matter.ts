import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { approvalIds, approvalMatterId } from '#shared/vocabulary/approval-id.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { FrameworksReader } from '../reader.ts';
import { type AskedApproval, approvalRoundId } from '../terms/approval.ts';
import { approvalView } from './approval-view.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
}

interface Ids {
  readonly programmeId: string;
  readonly matterId: string;
}

/**
 * The approval of a college, which is asked whether it takes it back (rule 8). The regiegroep is the asker: its seats and the programmabureau
 * are told at once what the college decided.
 */
export const approvalMatter = ({ registry, frameworks }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: Ids): Promise<AskedApproval> => {
    const found = await frameworks.askedApproval({ programmeId, ...approvalIds(matterId) });
    if (!found) throw new NotFound('There is no such approval.');
    return found;
  };
  const cycleOf = ({ programmeId, cycleId }: AskedApproval) => frameworks.cycle(programmeId, cycleId);
  return {
    askedBy: { 'taking-back': 'regiegroep' },
    called: async (ids) => {
      const asked = await read(ids);
      const { programmeId, cycleId, partnerId, takingBack, approval, text } = asked;
      if (takingBack === undefined) return undefined;
      const [{ title }, programme, partner] = await Promise.all([
        cycleOf(asked),
        registry.programme(programmeId),
        registry.partner(programmeId, partnerId),
      ]);
      const name = partner?.name ?? partnerId;
      return {
        roundId: takingBack.roundId,
        kind: 'taking-back',
        subject: {
          title: `Instemming van ${name} met de kaders: ${title}`,
          version: Number(cycleId),
          textNumber: text.number,
          hash: text.hash,
        },
        question: `Heeft het college van ${name} zijn instemming van ${dutchDate(approval.decidedOn)} met versie ${cycleId} van de kaders ingetrokken? (${programme.name})`,
        names: [name, programme.name],
        takesBack: [approval.registrationId],
        motivation: takingBack.reason,
      };
    },
    waiting: async (programmeId) =>
      (await frameworks.askedApprovals(programmeId)).filter(({ takingBack }) => takingBack).map(approvalMatterId),
    namedPartners: async ({ matterId }) => [{ partnerId: approvalIds(matterId).partnerId, decides: 'college' }],
    isWithdrawn: async (ids) => {
      const { status } = await cycleOf(await read(ids));
      return status === 'superseded' || status === 'withdrawn';
    },
    withdrawal: async (ids) => {
      const { status } = await cycleOf(await read(ids));
      const replaced = status === 'superseded';
      return {
        by: programmabureau,
        reason: replaced ? 'Er geldt een nieuwe versie van de kaders.' : 'Deze kaders zijn ingetrokken.',
      };
    },
    lastRound: async (ids) => {
      const asked = await read(ids);
      return approvalRoundId(asked, asked.asked);
    },
    standing: async () => [],
    facts: async () => ({ tookIt: 'college' }),
    takesBackFrom: async (ids) => (await read(ids)).approval.decidedOn,
    content: async (ids) => {
      const asked = await read(ids);
      return approvalView(asked, await cycleOf(asked));
    },
  };
};
