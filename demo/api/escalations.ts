import type { BodyOf } from '#client/client.ts';
import type { Caller } from './caller.ts';

/** The part of the API about the escalation ladder. */
export const escalationsCalls = (caller: Caller) => ({
  raise: (allianceId: string, raised: BodyOf<'raiseEscalation'>) =>
    caller.call('raiseEscalation', { path: { allianceId }, body: raised }),
  list: () => caller.all('listEscalations', { path: {} }, ({ escalations }) => escalations),
  read: (escalationId: string) => caller.call('readEscalation', { path: { escalationId } }),
});
