import type { Locate } from '#shared/workflow/position.ts';
import { isEndStage } from '../terms/stages.ts';
import { happened, type Sources } from './awaited.ts';

/** Where the record says an escalation is; it is ripe when what its stage waits for has happened. */
export const locateEscalation =
  (sources: Sources): Locate =>
  async ({ programmeId, matterId }) => {
    const escalation = await sources.escalations.escalation(programmeId, matterId);
    const { stage, visit } = escalation;
    return { stage, visit, ended: isEndStage(stage), ripe: (await happened(sources, escalation)) !== undefined };
  };
