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
 * Workflow step. If what the present stage waits for has happened, draws its conclusion under the framework in force and writes
 * the next stage; then says where the record is. Called twice it moves once: the second call finds the escalation moved.
 * @throws {StageNotConcluded} when it happened and leads nowhere.
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
  // A report that a stage waited for is the measure by itself; whatever else happened is held against the newest one.
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

/** A report that forecasts more and was not heard of yet is kept with its escalation first: its history says why the size is another. */
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

/** What a closed round adds to what is put to the next: the alliance's own words, the solution that was offered, a new size. */
const dossierAfter = ({ dossier }: Escalation, { trigger, said, size }: Happened): Dossier => {
  const words = said.find(({ remarks }) => remarks)?.remarks;
  if (trigger === 'raised' && words) return { ...dossier, account: { ...dossier.account, cause: words } };
  if (trigger === 'offered' && words) return { ...dossier, solution: words };
  return size === undefined ? dossier : { ...dossier, size };
};
