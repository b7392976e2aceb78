import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { CalledRound, Matter } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { taskOfAnswer } from '#functions/rounds/terms/task-id.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { approvalIds, approvalMatterId } from '#shared/vocabulary/approval-id.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { FrameworksReader } from '../reader.ts';
import { takesPart } from '../takes-part.ts';
import { type AskedApproval, approvalRoundId, openConsequence } from '../terms/approval.ts';
import { isOver } from '../terms/cycle.ts';
import { approvalView } from './approval-view.ts';
import { afterConsequence, afterTakingBack, consequenceQuestion, consequenceView } from './consequence-view.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
}

interface Ids {
  readonly programmeId: string;
  readonly matterId: string;
}

/**
 * The approval of a college, which is asked whether it takes it back (rule 8). The regiegroep is the asker: its seats and the programmabureau
 * are told at once what the college decided. When it took back the approval of a version in force, the seats are asked what follows, while
 * its municipality takes part.
 */
export const approvalMatter = ({ registry, frameworks, rounds }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: Ids): Promise<AskedApproval> => {
    const found = await frameworks.askedApproval({ programmeId, ...approvalIds(matterId) });
    if (!found) throw new NotFound('There is no such approval.');
    return found;
  };
  const cycleOf = ({ programmeId, cycleId }: AskedApproval) => frameworks.cycle(programmeId, cycleId);
  return {
    askedBy: { 'taking-back': 'regiegroep' },
    called: async (ids) => {
      const askedApproval = await read(ids);
      const { programmeId, partnerId } = askedApproval;
      if (askedApproval.takingBack === undefined && openConsequence(askedApproval) === undefined) return undefined;
      const [{ title }, programme, partner] = await Promise.all([
        cycleOf(askedApproval),
        registry.programme(programmeId),
        registry.partner(programmeId, partnerId),
      ]);
      const known = { title, name: partner?.name ?? partnerId, programme: programme.name };
      return takingBackRound(askedApproval, known) ?? consequenceRound(askedApproval, known);
    },
    waiting: async (programmeId) =>
      (await frameworks.askedApprovals(programmeId))
        .filter((askedApproval) => askedApproval.takingBack ?? openConsequence(askedApproval))
        .map(approvalMatterId),
    namedPartners: async ({ matterId }) => [{ partnerId: approvalIds(matterId).partnerId, decides: 'college' }],
    isWithdrawn: async (ids, now) => {
      const askedApproval = await read(ids);
      if (isOver(await cycleOf(askedApproval))) return true;
      return askedApproval.takingBack === undefined && !(await takesPart(registry, askedApproval, now));
    },
    withdrawal: async (ids) => {
      const { status } = await cycleOf(await read(ids));
      return {
        by: programmabureau,
        reason: reasons[status === 'superseded' || status === 'withdrawn' ? status : 'left'],
      };
    },
    lastRound: async (ids) => {
      const askedApproval = await read(ids);
      return openConsequence(askedApproval)?.roundId ?? approvalRoundId(askedApproval, askedApproval.asked);
    },
    standing: async () => [],
    facts: async ({ kind }) => (kind === 'taking-back' ? { tookIt: 'college' } : {}),
    takesBackFrom: async (round) => (round.kind === 'taking-back' ? (await read(round)).approval.decidedOn : undefined),
    afterwards: async (round) => {
      const { kind, outcome } = round;
      if (kind === 'consequence') return outcome && afterConsequence({ reason: undefined, ...outcome });
      if (outcome?.verdict !== 'taken-back') return undefined;
      return afterTakingBack((await cycleOf(await read(round))).status);
    },
    content: async (round) => {
      const askedApproval = await read(round);
      const cycle = await cycleOf(askedApproval);
      if (round.kind === 'taking-back') return approvalView(askedApproval, cycle);
      const later = askedApproval.takenBack.at(-1);
      // The reason is read where the college gave it: what is taken out there (rule 19) is gone here too.
      const task = later && (await rounds.task(taskOfAnswer(later.registrationId)));
      return consequenceView(askedApproval, { title: cycle.title, reason: task?.answer?.remarks });
    },
  };
};

const reasons = {
  superseded: 'Er geldt een nieuwe versie van de kaders.',
  withdrawn: 'Deze kaders zijn ingetrokken.',
  left: 'De gemeente doet niet meer mee aan het programma.',
} as const;

interface Known {
  readonly title: string;
  readonly name: string;
  readonly programme: string;
}

const takingBackRound = (
  { takingBack, approval, cycleId, text }: AskedApproval,
  { title, name, programme }: Known,
): CalledRound | undefined =>
  takingBack && {
    roundId: takingBack.roundId,
    kind: 'taking-back',
    subject: {
      title: `Instemming van ${name} met de kaders: ${title}`,
      version: Number(cycleId),
      textNumber: text.number,
      hash: text.hash,
    },
    question: `Heeft het college van ${name} zijn instemming van ${dutchDate(approval.decidedOn)} met versie ${cycleId} van de kaders ingetrokken? (${programme})`,
    names: [name, programme],
    takesBack: [approval.registrationId],
    motivation: takingBack.reason,
  };

const consequenceRound = (askedApproval: AskedApproval, known: Known): CalledRound | undefined => {
  const open = openConsequence(askedApproval);
  const { cycleId, text } = askedApproval;
  return (
    open && {
      roundId: open.roundId,
      kind: 'consequence',
      subject: {
        title: `Ingetrokken instemming van ${known.name} met de kaders: ${known.title}`,
        version: Number(cycleId),
        textNumber: text.number,
        hash: text.hash,
      },
      question: consequenceQuestion(askedApproval, known),
      names: [known.name, known.programme],
    }
  );
};
