import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { endDayField } from '../../forms/end-day-field.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { personFieldAt } from '../new-person/view.ts';
import { nameOf } from '../partner/people-view.ts';
import type { KnownPerson } from '../person/known.ts';
import { aboutPerson } from '../person/view.ts';

/** The form of the end of a role. */
export const roleEndForm: FormParts<KnownPerson, BodyOf<'endRole'>> = {
  path: 'mensen/{personId}/einde',
  who: 'bureau',
  title: (one) => `Beëindig de rol van ${nameOf(one)}`,
  before: (one, visit) => html`
${aboutPerson(one, visit)}
<p class="nl-paragraph">Vanaf die dag krijgt deze persoon geen vragen meer en mag die in deze rol niets meer doen. Wat al is vastgelegd, blijft. Open taken gaan naar wie de rol dan heeft.</p>`,
  fields: (_about, typed) => endDayField(typed, 'De eerste dag zonder deze rol'),
  submit: 'Beëindig de rol',
  fieldAt: personFieldAt,
  refusals: {
    'nobody-left': 'Vanaf die dag kan daar niemand meer iets worden gevraagd. Leg eerst een opvolger vast.',
    'role-over': 'Deze rol is al voorbij.',
  },
};
