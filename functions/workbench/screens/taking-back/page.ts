import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { contributionBackForm, decisionOn, decisionOnRoom, roomBackForm } from './view.ts';

const read = (reader: Reader) => ({ reason: reader.text('reden', 'Geef de reden van uw vraag.') });

/** Asks the body that decided on a contribution to take its decision back. */
export const takingBack = formScreen({
  ...contributionBackForm,
  load: async ({ api, programmeId, params, standing }) => {
    const { allianceId = '', contributionId = '' } = params;
    const found = await api.call('readContribution', { path: { programmeId, allianceId, contributionId } });
    return decisionOn(found, standing);
  },
  read,
  send: async ({ api, programmeId, params, here }, body) => {
    const { allianceId = '', contributionId = '' } = params;
    await api.call('askTakingBackOfContribution', { path: { programmeId, allianceId, contributionId }, body });
    return withDone(here(`ons-deel/${allianceId}/${contributionId}`), 'gevraagd');
  },
});

/** Asks a council to take the room back that it granted. */
export const takingBackRoom = formScreen({
  ...roomBackForm,
  load: async ({ api, programmeId, params: { grantId = '' }, standing }) =>
    decisionOnRoom(await api.call('readGrant', { path: { programmeId, grantId } }), standing),
  read,
  send: async ({ api, programmeId, params: { grantId = '' }, here }, body) => {
    await api.call('askTakingBackOfGrant', { path: { programmeId, grantId }, body });
    return withDone(here('ruimte'), 'gevraagd');
  },
});
