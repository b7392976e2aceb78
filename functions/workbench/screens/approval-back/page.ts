import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { approvalBackForm, askable } from './view.ts';

/** Asks a college to take its approval of a framework version back. */
export const approvalBack = formScreen({
  ...approvalBackForm,
  load: async (visit) => {
    const { api, programmeId, params, standing } = visit;
    const [cycle, { partners }] = await Promise.all([
      api.call('readCycle', { path: { programmeId, cycleId: params['cycleId'] ?? '' } }),
      namesOf(visit),
    ]);
    return { cycle, municipalities: askable(partners, standing) };
  },
  read: (reader, { municipalities }) => ({
    partnerId: reader.choice(
      'gemeente',
      municipalities.map(({ partnerId }) => partnerId),
      'Kies de gemeente.',
    ),
    reason: reader.text('reden', 'Geef de reden van uw vraag.'),
  }),
  send: async ({ api, programmeId, standing, here }, { partnerId, reason }, { cycle: { cycleId } }) => {
    await api.call('askTakingBackOfApproval', { path: { programmeId, cycleId, partnerId }, body: { reason } });
    const isBureau = standing.actsFor === 'programmabureau';
    return withDone(here(isBureau ? `kader/${cycleId}` : 'ons-deel'), 'gevraagd');
  },
});
