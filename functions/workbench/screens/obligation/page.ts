import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { followsUp } from '../may-do.ts';
import { obligationForm, outcomes } from './view.ts';

/** Says what became of a measure or a condition of a dispensation. */
export const obligation = formScreen({
  ...obligationForm,
  load: async ({ api, programmeId, params, standing }) => {
    const { escalationId = '', obligationId = '' } = params;
    const escalation = await api.call('readEscalation', { path: { programmeId, escalationId } });
    const known = escalation.obligations.find((one) => one.obligationId === obligationId);
    const found = demanded(known, 'readEscalation', 'This escalation has no such measure or condition.');
    const { allianceId } = escalation;
    const alliance = await api.call('readAlliance', { path: { programmeId, allianceId } });
    return { escalation, obligation: found, isOurs: followsUp(standing, alliance) };
  },
  read: (reader: Reader) => ({
    status: reader.choice('stand', outcomes, 'Kies hoe het ermee staat.'),
    explanation: reader.text('toelichting', 'Geef een toelichting.'),
  }),
  send: async ({ api, programmeId, here }, body, { escalation: { escalationId }, obligation: { obligationId } }) => {
    await api.call('followUpObligation', { path: { programmeId, escalationId, obligationId }, body });
    return withDone(here(`escalaties/${escalationId}`), 'opgevolgd');
  },
});
