import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';

/** What the form of a withdrawal is about. */
export interface WithdrawalAbout {
  readonly escalation: Pick<AnswerOf<'readEscalation'>, 'escalationId' | 'title' | 'visit' | 'moves' | 'endedAt'>;
  readonly isMember: boolean;
}

/** The form with which an alliance withdraws its escalation. */
export const withdrawalForm: FormParts<WithdrawalAbout, BodyOf<'moveEscalation'>> = {
  path: 'escalaties/{escalationId}/intrekken',
  who: 'everybody',
  title: () => 'Trek een escalatie in',
  before: ({ escalation }, { here }) => html`
<p class="nl-paragraph">${link(here(`escalaties/${escalation.escalationId}`), escalation.title)}. Ingetrokken blijft zij met haar verhaal te lezen. De regiegroep en het programmabureau lezen uw reden.</p>`,
  closed: ({ escalation, isMember }) => {
    if (escalation.endedAt !== undefined) return 'Deze escalatie is afgelopen.';
    if (!isMember) return 'Alleen partners van de alliantie trekken haar escalatie in.';
    return escalation.moves.some(({ move }) => move === 'withdraw')
      ? undefined
      : 'Deze afwijking is groter dan waarover de regiegroep zelf beslist. Zij kan daarom niet worden ingetrokken.';
  },
  seenVersion: ({ escalation }) => ({ stap: String(escalation.visit) }),
  fields: (_about, typed) =>
    textField({ ...typed.of('reden'), label: 'Waarom trekt u haar in?', hint: 'Wat is er veranderd?', rows: 4 }),
  submit: 'Trek de escalatie in',
  fieldAt: (pointer) => (pointer === '/motivation' ? 'reden' : undefined),
  refusals: {
    'escalation-ended': 'Deze escalatie is intussen afgelopen.',
    'stale-move': 'De escalatie is intussen verder gegaan. Bekijk eerst waar zij nu ligt.',
    'move-not-allowed': 'Hier kan de escalatie niet worden ingetrokken.',
    'not-entitled':
      'Alleen partners van de alliantie trekken een escalatie in, en alleen een waarover de regiegroep zelf beslist.',
  },
};
