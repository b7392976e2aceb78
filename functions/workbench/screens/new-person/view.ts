import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { dutchDigits } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link, selectField } from '../../pages/parts.ts';
import { functionWords, programmabureau, rolesOf } from '../../words/registry-words.ts';
import { nameOf } from '../partner/people-view.ts';
import { functions } from './form.ts';
import type { Party } from './party.ts';

/** The choice of a function at the programmabureau. */
export const functionField = (typed: Typed): Html =>
  selectField({
    ...chosen(typed, 'functie'),
    label: 'Functie',
    optional: true,
    choices: functions.map((value) => ({ value, label: functionWords[value] })),
  });

/** The name and the address of a person. */
export const contactFields = (typed: Typed): Html => html`
${textField({ ...typed.of('naam'), label: 'Naam', width: 'medium', autocomplete: 'off' })}
${textField({
  ...typed.of('email'),
  label: 'Zakelijk e-mailadres',
  hint: 'Hier komt de post aan. Met dit adres meldt de persoon zich ook aan in de werkbank.',
  width: 'medium',
  type: 'email',
  autocomplete: 'off',
})}`;

/** The pointers of a person in the API, with the fields of its forms. */
export const personFieldAt = (pointer: string): string | undefined => {
  const fields: Readonly<Record<string, string>> = {
    name: 'naam',
    email: 'email',
    role: 'rol',
    function: 'functie',
    from: 'vanaf',
    until: 'tot',
    succeeds: 'opvolger',
  };
  return fields[pointer.split('/')[1] ?? ''];
};

/** The form of a person who gets a role. */
export const newPersonForm: FormParts<Party, BodyOf<'recordPerson'>> = {
  path: 'partners/{partnerId}/nieuw',
  who: 'bureau',
  title: ({ name }) => `Voeg een persoon toe aan ${name}`,
  before: ({ partnerId, name }, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${partnerId}`), `Terug naar ${name}`)}</p>
<p class="nl-paragraph">Wie een rol heeft, krijgt de vragen die bij die rol horen, en kan zich aanmelden in de werkbank.</p>`,
  start: ({ today }) => ({ vanaf: dutchDigits(today) }),
  fields: ({ kind, people, today, partnerId }, typed) => html`
${selectField({
  ...chosen(typed, 'rol'),
  label: 'Rol',
  choices: rolesOf(kind).map((value) => ({ value, label: roleInDutch(value) })),
})}
${partnerId === programmabureau && functionField(typed)}
${contactFields(typed)}
${textField({
  ...typed.of('vanaf'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${textField({
  ...typed.of('tot'),
  label: 'Tot welke dag?',
  hint: 'De eerste dag waarop de rol niet meer geldt. Laat leeg als u dat niet weet.',
  width: 'short',
  optional: true,
  autocomplete: 'off',
})}
${
  people.length > 0 &&
  selectField({
    ...chosen(typed, 'opvolger'),
    label: 'Wie wordt opgevolgd?',
    hint: 'De rol van deze persoon eindigt op die dag. Kies niemand als er een collega bij komt.',
    optional: true,
    choices: people.map((one) => ({ value: one.personId, label: `${nameOf(one)}, ${roleInDutch(one.role)}` })),
  })
}`,
  submit: 'Voeg toe',
  fieldAt: personFieldAt,
  refusals: {
    'role-taken':
      'Iemand met dit e-mailadres heeft deze rol al vanaf die dag, met andere gegevens. Pas die persoon aan.',
    'nobody-left':
      'De opvolger vertrekt eerder dan wie wordt opgevolgd. Daarna kan daar niemand meer iets worden gevraagd. Laat "tot welke dag" leeg, of leg eerst vast wie daarna komt.',
  },
};
