import { setAsideFor } from '#functions/alliances/terms/line-budget.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { concludeRipe } from '#shared/workflow/conclude-ripe.ts';
import { retireDriver } from '#shared/workflow/retire-driver.ts';
import type { Driven, WorkflowState } from '#shared/workflow/state.ts';
import { type Deps, mandateNow, newestOn, withSize } from '../deps.ts';
import { sizeAtStake } from '../domain/dispensation.ts';
import { enterStage, transitionOn } from '../domain/enter-stage.ts';
import { whyOf } from '../domain/why.ts';
import { transferFrom } from '../rounds/transfer-form.ts';
import { dispensationWrites, dossierFor, isRuling, watchOf } from '../ruling.ts';
import { stageWrites } from '../stage-writes.ts';
import type { Dossier, Escalation } from '../terms/escalation.ts';
import type { Mandate } from '../terms/mandate.ts';
import { isEndStage } from '../terms/stages.ts';
import { type Happened, happened, type Sources } from './awaited.ts';
import { locateEscalation } from './locate-escalation.ts';
import { recordGrowth } from './record-growth.ts';

type Needed = Pick<Deps, 'client' | 'table' | 'registry'> & Sources;

/**
 * Workflow step. If the event that the current stage waits for has happened, concludes the stage under the framework in force and writes
 * the next stage; then returns the stage of the record. Called twice it moves once: the second call finds the escalation moved.
 * @throws {StageNotConcluded} when it happened and no transition follows from it.
 */
export const advanceEscalation = (needed: Needed): ((driven: Driven) => Promise<WorkflowState>) =>
  concludeRipe(locateEscalation(needed), async (driven) => {
    const found = await needed.escalations.escalation(driven.programmeId, driven.matterId);
    const escalation = await concluded(needed, found);
    if (isEndStage(escalation.stage)) await retireDriver(needed.client, needed.table, driven);
    return { ...driven, stage: escalation.stage, visit: escalation.visit };
  });

const concluded = async (needed: Needed, found: Escalation): Promise<Escalation> => {
  const event = await happened(needed, found);
  if (!event) return found;
  // A report that a stage waited for has the size itself; for any other event the size of the newest report counts.
  const escalation = event.outcome ? await withNewestSize(needed, found) : found;
  if (escalation.visit !== found.visit) return escalation;
  const { programmeId, escalationId, stage } = escalation;
  const dossierNow = await dossierAfter(needed, escalation, event);
  const mandate = await mandateNow(needed, programmeId, { ...dossierNow, size: sizeAtStake(dossierNow) });
  const pays = dossierNow.transfer !== undefined;
  const standing = { reach: mandate.reach, sounded: escalation.sounded || stage === 'sounding', pays };
  const voted = transitionOn(stage, event.trigger, standing);
  const unpaid = isRuling(voted) && !(await isPaid(needed, escalation, mandate));
  const transition = unpaid ? transitionOn(stage, 'handed-back', standing) : voted;
  const now = needed.clock();
  const programme = await needed.registry.programme(programmeId);
  const dossier = dossierFor(transition, dossierNow, programme, now);
  const { outcome, said, trigger, ruling, unmet } = event;
  const sentence = outcome?.sentence;
  const motivation = whyOf({
    stage,
    trigger,
    sentence,
    said,
    dossier,
    mandate,
    to: transition.to,
    ruling,
    unmet,
    unpaid,
  });
  const watchedUntil = transition.to === 'watched' ? watchOf(transition, dossier, programme, now) : undefined;
  const step = { by: event.by, now, mandate, dossier, motivation, watchedUntil };
  const entered = enterStage(escalation, transition, step);
  try {
    await transact(needed.client, [
      ...(await stageWrites(needed, escalation, entered)),
      ...(await dispensationWrites(needed, transition, entered, now)),
    ]);
    return entered.escalation;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return needed.escalations.escalation(programmeId, escalationId);
  }
};

/** Whether the line that a ruling takes money from keeps that amount free for it: only then does the vote bind. */
const isPaid = async (
  { alliances }: Needed,
  { programmeId, escalationId, dossier: { transfer } }: Escalation,
  { framework }: Mandate,
): Promise<boolean> => {
  if (transfer === undefined) return true;
  const { fromLineId: lineId, year, amountCents } = transfer;
  const budget = await alliances.lineBudget({ programmeId, lineId, year });
  return budget !== undefined && setAsideFor(budget, escalationId, framework)?.amountCents === amountCents;
};

/** When a report forecasts a larger size and was not received yet, this is recorded first: the history then explains the new size. */
const withNewestSize = async (needed: Needed, escalation: Escalation): Promise<Escalation> => {
  const { programmeId, escalationId, dossier } = escalation;
  const { report, forecast: size = 0 } = (await newestOn(needed, escalation)) ?? {};
  if (report === undefined || size <= dossier.size) return escalation;
  const mandate = await mandateNow(needed, programmeId, { ...dossier, size });
  await recordGrowth(needed, escalation, { report, size, mandate }, needed.clock());
  return needed.escalations.escalation(programmeId, escalationId);
};

/** An accepted solution that needs money is put to the regiegroep as such. */
const acceptedIn = (dossier: Dossier): Dossier =>
  dossier.transfer === undefined ? dossier : { ...dossier, accepted: true };

/** What a closed round adds to the dossier of the next stage: the alliance's own words, the offered solution, a new size. */
const dossierAfter = async (needed: Needed, escalation: Escalation, happened: Happened): Promise<Dossier> => {
  const { dossier } = escalation;
  const { trigger, said, size, by } = happened;
  const { remarks: words, measures, dispensation } = said.find(({ remarks }) => remarks) ?? {};
  const transfer = await transferFrom(needed, escalation, said);
  const drafted = { ...(dispensation === undefined ? {} : { dispensation }), ...(transfer ? { transfer } : {}) };
  switch (trigger) {
    case 'raised':
      return words ? { ...dossier, account: { ...dossier.account, cause: words } } : dossier;
    case 'not-raised':
      return words ? { ...dossier, notNeeded: { reason: words, measures: [...(measures ?? [])] } } : dossier;
    case 'offered':
      return { ...dossier, ...drafted, ...(words ? { solution: words } : {}), measures: [...(measures ?? [])] };
    case 'no-solution':
      return { ...dossier, ...drafted };
    case 'sufficient':
      return acceptedIn(dossier);
    default:
      // A size comes with the report that forecasts it.
      return size === undefined ? dossier : withSize(needed, escalation, by, size);
  }
};
