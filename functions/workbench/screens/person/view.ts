import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { actionLink, link } from '../../pages/parts.ts';
import { periodInDutch, programmabureau } from '../../words/registry-words.ts';
import { contactFields, functionField, personFieldAt } from '../new-person/view.ts';
import { nameOf } from '../partner/people-view.ts';
import { recordPath } from '../personal-data/view.ts';
import type { Visit } from '../screen.ts';
import type { KnownPerson } from './known.ts';

/** Who a form of a person is about. */
export const aboutPerson = (one: KnownPerson, { here }: Pick<Visit, 'here'>): Html => html`
<p class="nl-paragraph">${link(here(`partners/${one.partnerId ?? programmabureau}`), `Terug naar ${one.party}`)}</p>
${dataList([
  ['Rol', `${roleInDutch(one.role)}, ${one.party}`],
  ['Periode', periodInDutch(one)],
])}`;

/** The form of the contact data of somebody, with the roads to a successor, the end of the role and the erasure. */
export const personForm: FormParts<KnownPerson, BodyOf<'changePerson'>> = {
  path: 'mensen/{personId}',
  who: 'bureau',
  title: nameOf,
  before: (one, visit) => html`
${aboutPerson(one, visit)}
<p class="utrecht-action-group">
${actionLink(visit.here(`partners/${one.partnerId ?? programmabureau}/nieuw`), 'Leg een opvolger vast')}
${actionLink(visit.here(`mensen/${one.personId}/einde`), 'Beëindig de rol')}
${actionLink(visit.here(`mensen/${one.personId}/wissen`), 'Wis de gegevens')}
</p>
<p class="nl-paragraph">Vraagt deze persoon om inzage? ${link(visit.here(recordPath(one.personId)), 'Bekijk wat van deze persoon is vastgelegd')}.</p>
<p class="nl-paragraph">Wijzig hier de naam of het adres van dezelfde persoon. Komt er iemand anders? Leg dan een opvolger vast.</p>`,
  closed: ({ erasedAt }) =>
    erasedAt
      ? 'De gegevens van deze persoon zijn gewist. Leg een opvolger vast als de rol weer iemand nodig heeft.'
      : undefined,
  start: ({ name = '', email = '', function: does = '' }) => ({ naam: name, email, functie: does }),
  fields: ({ partnerId }, typed) => html`
${contactFields(typed)}
${partnerId === undefined && functionField(typed)}`,
  submit: 'Leg de wijziging vast',
  fieldAt: personFieldAt,
  refusals: { 'person-erased': 'De gegevens van deze persoon zijn gewist. Leg een opvolger vast.' },
};
