import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { concludeRipe } from '#shared/workflow/conclude-ripe.ts';
import { retireDriver } from '#shared/workflow/retire-driver.ts';
import type { Driven, WorkflowState } from '#shared/workflow/state.ts';
import { type Desk, mandateNow, newestOn } from '../desk.ts';
import { enterStage, transitionOn } from '../domain/enter-stage.ts';
import { watchEnd } from '../domain/watch.ts';
import { whyOf } from '../domain/why.ts';
import { stageWrites } from '../stage-writes.ts';
import type { Dossier, Escalation } from '../terms/escalation.ts';
import { isEndStage } from '../terms/stages.ts';
import { type Happened, happened, type Sources } from './awaited.ts';
import { locateEscalation } from './locate-escalation.ts';
import { recordGrowth } from './record-growth.ts';

type Parts = Pick<Desk, 'client' | 'table' | 'registry'> & Sources;

/**
 * Workflow step. If the event that the current stage waits for has happened, concludes the stage under the framework in force and writes
 * the next stage; then returns the stage of the record. Called twice it moves once: the second call finds the escalation moved.
 * @throws {StageNotConcluded} when it happened and no transition follows from it.
 */
export const advanceEscalation = (parts: Parts): ((driven: Driven) => Promise<WorkflowState>) =>
  concludeRipe(locateEscalation(parts), async (driven) => {
    const found = await parts.escalations.escalation(driven.programmeId, driven.matterId);
    const escalation = await concluded(parts, found);
    if (isEndStage(escalation.stage)) await retireDriver(parts.client, parts.table, driven);
    return { ...driven, stage: escalation.stage, visit: escalation.visit };
  });

const concluded = async (parts: Parts, found: Escalation): Promise<Escalation> => {
  const event = await happened(parts, found);
  if (!event) return found;
  // A report that a stage waited for has the size itself; for any other event the size of the newest report counts.
  const escalation = event.outcome ? await asItGrew(parts, found) : found;
  if (escalation.visit !== found.visit) return escalation;
  const { programmeId, escalationId, stage } = escalation;
  const dossier = dossierAfter(escalation, event);
  const mandate = await mandateNow(parts, programmeId, dossier);
  const standing = { reach: mandate.reach, sounded: escalation.sounded || stage === 'sounding' };
  const transition = transitionOn(stage, event.trigger, standing);
  const { outcome, said, trigger } = event;
  const motivation = whyOf({ stage, trigger, sentence: outcome?.sentence, said, dossier, mandate, to: transition.to });
  const now = parts.clock();
  const watchedUntil = transition.to === 'watched' ? await watchedFrom(parts, programmeId, now) : undefined;
  const step = { by: event.by, now, mandate, dossier, motivation, watchedUntil };
  const entered = enterStage(escalation, transition, step);
  try {
    await transact(parts.client, await stageWrites(parts, escalation, entered));
    return entered.escalation;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return parts.escalations.escalation(programmeId, escalationId);
  }
};

/** When a report forecasts a larger size and was not received yet, this is recorded first: the history then explains the new size. */
const asItGrew = async (parts: Parts, escalation: Escalation): Promise<Escalation> => {
  const { programmeId, escalationId, dossier } = escalation;
  const { report, forecast: size = 0 } = (await newestOn(parts, escalation)) ?? {};
  if (report === undefined || size <= dossier.size) return escalation;
  const mandate = await mandateNow(parts, programmeId, { ...dossier, size });
  await recordGrowth(parts, escalation, { report, size, mandate }, parts.clock());
  return parts.escalations.escalation(programmeId, escalationId);
};

const watchedFrom = async ({ registry }: Parts, programmeId: string, now: string): Promise<string> =>
  watchEnd(now, (await registry.programme(programmeId)).settings);

/** What a closed round adds to the dossier of the next stage: the alliance's own words, the offered solution, a new size. */
const dossierAfter = ({ dossier }: Escalation, { trigger, said, size }: Happened): Dossier => {
  const words = said.find(({ remarks }) => remarks)?.remarks;
  if (trigger === 'raised' && words) return { ...dossier, account: { ...dossier.account, cause: words } };
  if (trigger === 'offered' && words) return { ...dossier, solution: words };
  return size === undefined ? dossier : { ...dossier, size };
};
