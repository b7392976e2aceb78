import type { Raised } from '#functions/escalations/domain/escalation.ts';
import type { Caller } from './caller.ts';
import * as shapes from './escalation-shapes.ts';

/** The part of the API about the escalation ladder. */
export const escalationsCalls = ({ get, post }: Caller) => ({
  raise: (allianceId: string, raised: Raised) =>
    post(`/alliances/${allianceId}/escalations`, shapes.Escalation, raised),
  list: () => get('/escalations', shapes.Escalations),
  read: (escalationId: string) => get(`/escalations/${escalationId}`, shapes.Escalation),
});
