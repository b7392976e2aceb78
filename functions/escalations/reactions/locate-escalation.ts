import type { Locate } from '#shared/workflow/position.ts';
import { isEndStage } from '../terms/stages.ts';
import { happened, type Sources } from './awaited.ts';

/** The stage of an escalation by its record; it is ripe when the event that its stage waits for has happened. */
export const locateEscalation =
  (sources: Sources): Locate =>
  async ({ programmeId, matterId }) => {
    const escalation = await sources.escalations.escalation(programmeId, matterId);
    const { stage, visit } = escalation;
    return { stage, visit, ended: isEndStage(stage), ripe: (await happened(sources, escalation)) !== undefined };
  };
