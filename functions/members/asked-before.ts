import type { RoundsReader } from '#functions/rounds/reader.ts';
import { addresseeId } from '#functions/rounds/terms/audience.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { type Audience, roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Capacity, Task } from '#functions/rounds/terms/task.ts';
import { taskIdOf } from '#functions/rounds/terms/task-id.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { AskedBefore, HandedBody } from './terms/handover.ts';

/** In what capacity a council or a college, or whoever speaks for it, is asked by each audience. The seats are the regiegroep's. */
const capacities: Readonly<Record<Audience, Readonly<Partial<Record<HandedBody, Capacity>>>>> = {
  'partners-and-councils': { council: 'council', college: 'partner' },
  klankbordgroep: { college: 'klankbordgroep' },
  rings: { college: 'partner' },
  regiegroep: {},
  colleges: { college: 'college' },
  'joining-college': { college: 'college' },
  'deciding-body': { council: 'council', college: 'college' },
  'giving-partner': { college: 'partner' },
  alliance: { college: 'alliance' },
  'asking-alliance': { college: 'alliance' },
  programmabureau: {},
};

const statusOf = (task: Task, round: Round): AskedBefore['status'] | undefined => {
  if (task.status === 'answered' || task.status === 'withdrawn') return task.status;
  if (round.status === 'open') return undefined;
  return round.status === 'withdrawn' ? 'withdrawn' : 'silent';
};

const shown = (task: Task, round: Round): AskedBefore[] => {
  const status = statusOf(task, round);
  if (status === undefined) return [];
  const { taskId, kind, capacity, addressee, answer } = task;
  const label = roundKind(kind).options.find((option) => option.answer === answer?.answer)?.label;
  const { decision } = answer ?? {};
  return [
    {
      ...{ taskId, kind, capacity, addressee, status },
      question: answer?.question ?? round.question,
      openedAt: round.openedAt,
      ...(label ? { answer: label } : {}),
      ...(decision ? { decision: { decidedOn: decision.decidedOn, reference: decision.reference } } : {}),
      ...(round.outcome ? { outcome: round.outcome.sentence } : {}),
    },
  ];
};

/**
 * What a council or a college was asked before, the last one first: one read for each round that asks such a body.
 * @param seen - the rounds about what the reader sees (rule 19).
 * @param partnerIds - the municipality and everybody whom it stands for.
 */
export const askedBefore = async (
  rounds: Pick<RoundsReader, 'task' | 'round'>,
  seen: readonly Round[],
  partnerIds: readonly string[],
  body: HandedBody,
): Promise<AskedBefore[]> => {
  const possibleTasks = seen.flatMap((round) => {
    const capacity = capacities[roundKind(round.kind).audience][body];
    return capacity ? partnerIds.map((partnerId) => ({ round, who: addresseeId(capacity, partnerId) })) : [];
  });
  const found = await inParts(possibleTasks, async ({ round, who }) => {
    const task = await rounds.task(taskIdOf(round.roundId, who));
    return task ? shown(task, round) : [];
  });
  return found.flat().sort((one, other) => other.openedAt.localeCompare(one.openedAt));
};
