import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { moveWords } from '../../words/alliance-words.ts';
import { type Alliance, lookerOf } from '../alliance/looker.ts';
import { mayMove } from '../alliance/phase-view.ts';
import type { Visit } from '../screen.ts';

/** What the form of a step is about: the alliance, and the moves that whoever looks can make. */
export interface PhaseAbout {
  readonly alliance: Alliance;
  readonly open: Alliance['moves'];
}

/** The moves that are open to somebody in a role of a partner or of the programmabureau. */
export const openMoves = (alliance: Alliance, visit: Pick<Visit, 'here' | 'standing'>): Alliance['moves'] =>
  alliance.moves.filter((move) => move.missing.length === 0 && mayMove(move, lookerOf(alliance, visit)));

/** The form of a step to another phase. */
export const phaseForm: FormParts<PhaseAbout, BodyOf<'moveAlliance'>> = {
  path: 'allianties/{allianceId}/stap',
  who: 'everybody',
  title: ({ alliance }) => `Volgende stap van ${alliance.title}`,
  before: ({ alliance }) => html`
<p class="nl-paragraph">De alliantie is nu in de fase ${phaseInDutch[alliance.phase]}.</p>`,
  closed: ({ open }) =>
    open.length === 0
      ? 'U kunt nu geen stap zetten. Op de pagina van de alliantie staat wat er nog ontbreekt, en wie het doet.'
      : undefined,
  seenVersion: ({ alliance }) => ({ bezoek: String(alliance.visit) }),
  fields: ({ open }, typed) => html`
${radioGroup({
  ...chosen(typed, 'stap'),
  legend: 'Welke stap?',
  choices: open.map(({ move, motivationNeeded }) => ({
    value: move,
    label: moveWords[move],
    hint: motivationNeeded ? 'Geef hieronder de reden.' : undefined,
  })),
})}
${textField({ ...typed.of('reden'), label: 'Reden', optional: true, rows: 4 })}`,
  submit: 'Zet de stap',
  refusals: {
    'stale-move': 'Iemand anders zette intussen een stap. Kijk hieronder wat er nu kan, en kies opnieuw.',
    'move-not-allowed': 'Deze stap kan nu niet meer.',
    'not-ready': 'Er ontbreekt nog iets voor deze stap. Op de pagina van de alliantie staat wat.',
    'alliance-closed': 'De alliantie is afgesloten.',
  },
};
