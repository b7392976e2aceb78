import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { offeredTypes } from '#shared/events/catalogue.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import type { Reader } from '../../forms/typed.ts';
import { link, selectField } from '../../pages/parts.ts';
import { subscriptionRefusals } from '../subscription/words.ts';

type Body = BodyOf<'registerSubscription'>;
export interface NewSubscription {
  readonly clientId: string;
  readonly body: Body;
}
export interface Applications {
  readonly applications: readonly string[];
}

/** The field for the address of a receiver. */
export const addressField = (typed: Typed): Html =>
  textField({
    ...typed.of('adres'),
    label: 'Adres van de ontvanger',
    hint: 'Een https-adres op het openbare internet. De ontvanger moet aanstaan: hij krijgt meteen de vraag of hij berichten wil krijgen.',
    type: 'url',
    autocomplete: 'off',
  });

/** The address of a receiver as it was typed. */
export const readAddress = (reader: Reader): string => reader.text('adres', 'Vul het adres van de ontvanger in.');

/** The field for the types of event. */
export const typesField = (typed: Typed): Html =>
  textField({
    ...typed.of('soorten'),
    label: 'Welke gebeurtenissen?',
    hint: 'Eén soort per regel, zoals nl.regiodeal.task.opened.v1. Laat dit leeg voor alle gebeurtenissen, ook die er later bij komen. De catalogus van gebeurtenissen staat bij de beschrijving van de API (docs/events).',
    rows: 5,
    optional: true,
  });

/** The types of event as they were typed, one a line. */
export const readTypes = (reader: Reader): NonNullable<Body['types']> => {
  const lines = (reader.optional('soorten') ?? '').split('\n').map((line) => line.trim());
  const typedLines = [...new Set(lines.filter((line) => line !== ''))];
  const types = offeredTypes.filter((type) => typedLines.includes(type)) as NonNullable<Body['types']>;
  const strange = typedLines.filter((line) => !offeredTypes.some((type) => type === line)).length;
  if (strange > 0)
    reader.fault(
      'soorten',
      `Niet elke regel is een soort uit de catalogus: ${strange} ${strange === 1 ? 'klopt' : 'kloppen'} niet.`,
    );
  return types;
};

/** The form of a new subscription. */
export const newSubscriptionForm: FormParts<Applications, NewSubscription> = {
  path: 'abonnementen/nieuw',
  who: 'whole-party',
  title: () => 'Nieuw abonnement',
  before: (_, { here }) => html`
<p class="nl-paragraph">${link(here('abonnementen'), 'Alle abonnementen')}</p>
<p class="nl-paragraph">Na het vastleggen ziet u één keer de sleutel waarmee de ontvanger controleert dat een bericht van ons komt. Geef hem aan uw beheerder.</p>`,
  closed: ({ applications }) =>
    applications.length === 0
      ? 'Uw organisatie heeft nog geen applicatie in dit programma. Vraag het programmabureau om haar vast te leggen.'
      : undefined,
  start: ({ applications }) => (applications.length === 1 ? { applicatie: applications[0] ?? '' } : {}),
  fields: ({ applications }, typed) => html`
${selectField({
  ...chosen(typed, 'applicatie'),
  label: 'Applicatie',
  choices: applications.map((value) => ({ value, label: value })),
})}
${textField({ ...typed.of('naam'), label: 'Naam van het abonnement', hint: 'Kleine letters, cijfers en streepjes. Bijvoorbeeld zaaksysteem.', width: 'medium', autocomplete: 'off' })}
${addressField(typed)}
${typesField(typed)}`,
  submit: 'Leg het abonnement vast',
  fieldAt: (pointer) => ({ subscriptionId: 'naam', endpoint: 'adres', types: 'soorten' })[pointer.split('/')[1] ?? ''],
  refusals: subscriptionRefusals,
};
