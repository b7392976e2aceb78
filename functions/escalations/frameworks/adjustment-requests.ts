import type { AdjustmentRequest, AdjustmentRequests } from '#functions/frameworks/terms/adjustment-request.ts';
import type { EscalationsReader } from '../reader.ts';
import type { Escalation } from '../terms/escalation.ts';

/** The request of an escalation to the framework, while it is on the rung where only a changed framework helps; empty on other rungs. */
const requestOf = ({ programmeId, escalationId, visit, stage, title, dossier }: Escalation): AdjustmentRequest[] =>
  stage === 'adjustment' ? [{ programmeId, escalationId, visit, title, account: dossier.account ?? {} }] : [];

/** The requests to adjust frameworks, from the records of escalations. */
export const adjustmentRequests = (escalations: EscalationsReader): AdjustmentRequests => ({
  made: async ({ programmeId, escalationId, visit }) => {
    const [request] = requestOf(await escalations.escalation(programmeId, escalationId));
    return request?.visit === visit ? request : undefined;
  },
  madeIn: async (programmeId) => (await escalations.open(programmeId)).flatMap(requestOf),
  all: async () => (await escalations.running()).flatMap(requestOf),
});
