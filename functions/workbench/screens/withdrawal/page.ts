import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { doesInAlliance } from '../may-do.ts';
import type { Visit } from '../screen.ts';
import { type WithdrawalAbout, withdrawalForm } from './view.ts';

/** A partner of an alliance withdraws its escalation, with a reason (rule 16). */
export const withdrawal = formScreen({
  ...withdrawalForm,
  load: async ({ api, programmeId, params, standing }: Visit): Promise<WithdrawalAbout> => {
    const { escalationId = '' } = params;
    const escalation = await api.call('readEscalation', { path: { programmeId, escalationId } });
    const { allianceId } = escalation;
    const alliance = await api.call('readAlliance', { path: { programmeId, allianceId } });
    return { escalation, isMember: doesInAlliance('withdraw an escalation', standing, alliance) };
  },
  read: (reader) => ({
    visit: Number(reader.values['stap']),
    move: 'withdraw' as const,
    motivation: reader.text('reden', 'Geef een reden.'),
  }),
  send: async ({ api, programmeId, here }, body, { escalation: { escalationId } }) => {
    await api.call('moveEscalation', { path: { programmeId, escalationId }, body });
    return withDone(here(`escalaties/${escalationId}`), 'ingetrokken');
  },
});
