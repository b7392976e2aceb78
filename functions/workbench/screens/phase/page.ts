import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import { openMoves, type PhaseAbout, phaseForm } from './view.ts';

/** Moves an alliance to another phase. */
export const phase = formScreen({
  ...phaseForm,
  load: async (visit) => {
    const alliance = await allianceAt(visit);
    return { alliance, open: openMoves(alliance, visit) };
  },
  read: (reader: Reader, { open }: PhaseAbout) => {
    const moves = open.map(({ move }) => move);
    const move = reader.choice('stap', moves, 'Kies een stap.');
    const needed = open.find((one) => one.move === move)?.motivationNeeded;
    const motivation = needed ? reader.text('reden', 'Geef de reden van deze stap.') : reader.optional('reden');
    return { visit: Number(reader.values['bezoek']), move, ...(motivation === undefined ? {} : { motivation }) };
  },
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('moveAlliance', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'stap');
  },
});
