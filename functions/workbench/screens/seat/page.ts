import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { chosen } from '../../forms/chosen.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link, selectField } from '../../pages/parts.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { ringWords } from '../../words/registry-words.ts';

/** The seats that rotate, and who could hold one. */
export interface SeatAbout extends Pick<Names, 'partner'> {
  readonly composition: AnswerOf<'readComposition'>;
  /** Every municipality: one that was chosen already is no candidate any more when the same form comes again. */
  readonly municipalities: readonly string[];
  /** ISO date. */
  readonly today: string;
}

const rings = ['inner', 'middle', 'outer'] as const;

const rotatingOf = ({ composition }: SeatAbout) => composition.seats.filter(({ kind }) => kind === 'rotating');

/** The form with which a rotating seat passes on outside a review. */
export const seatForm: FormParts<SeatAbout, BodyOf<'rotateSeat'>> = {
  path: 'herijking/zetel',
  who: 'bureau',
  title: () => 'Geef een roulerende zetel door',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('herijking'), 'Terug naar de herijking')}</p>
<p class="nl-paragraph">Meestal beslissen de zetels hierover in een herijking. Gebruik dit als hun besluit niet op zijn dag kon worden doorgevoerd, of als een zetel om een andere reden moet doorgaan. Die reden wordt bewaard.</p>`,
  fields: (about, typed) => html`
${selectField({
  ...chosen(typed, 'gemeente'),
  label: 'Wie krijgt de zetel?',
  hint: 'Wie het langst wacht, staat bovenaan.',
  choices: about.composition.proposal.candidates.map(({ partnerId, waitedDays }) => ({
    value: partnerId,
    label: `${about.partner(partnerId)}, wacht ${waitedDays} dagen`,
  })),
})}
${textField({
  ...typed.of('vanaf'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(about.today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${
  rotatingOf(about).length > 0 &&
  selectField({
    ...chosen(typed, 'zetel'),
    label: 'Welke zetel gaat door?',
    hint: 'Nodig als er meer roulerende zetels zijn. Kies niets als er een zetel vrij is.',
    optional: true,
    choices: rotatingOf(about).map(({ seatId, partnerId }) => ({
      value: seatId,
      label: `die van ${about.partner(partnerId)}`,
    })),
  })
}
${selectField({
  ...chosen(typed, 'ring'),
  label: 'Naar welke ring gaat wie de zetel nu heeft?',
  hint: 'Zonder keuze: de ring van voor de zetel.',
  optional: true,
  choices: rings.map((value) => ({ value, label: ringWords[value] })),
})}
${textField({
  ...typed.of('reden'),
  label: 'Waarom gaat de zetel door buiten een herijking?',
  hint: 'Laat dit leeg als de zetels dit in een herijking besloten.',
  rows: 4,
  optional: true,
})}`,
  submit: 'Geef de zetel door',
  fieldAt: (pointer) =>
    ({ partnerId: 'gemeente', from: 'vanaf', succeeds: 'zetel', formerHolderRing: 'ring', outsideReview: 'reden' })[
      pointer.split('/')[1] ?? ''
    ],
  refusals: {
    'holds-seat': 'Deze gemeente heeft in die periode al een roulerende zetel.',
    'seats-taken': 'Alle roulerende zetels zijn in die periode bezet.',
  },
};

/** The programmabureau passes a rotating seat on, as a review decided or for a recorded reason (rule 2). */
export const seat = formScreen({
  ...seatForm,
  load: async ({ api, programmeId, now }) => {
    const path = { programmeId };
    const [composition, programme] = await Promise.all([
      api.call('readComposition', { path }),
      api.call('readProgramme', { path }),
    ]);
    const municipalities = programme.partners.filter(({ kind }) => kind === 'municipality');
    return {
      composition,
      partner: namesIn(programme).partner,
      municipalities: municipalities.map(({ partnerId }) => partnerId),
      today: localDate(now),
    };
  },
  read: (reader, { municipalities }) => {
    const succeeds = reader.optional('zetel');
    const reason = reader.optional('reden');
    const partnerId = reader.choice('gemeente', municipalities, 'Kies wie de zetel krijgt.');
    const from = reader.day('vanaf');
    const ring =
      reader.optional('ring') === undefined ? undefined : reader.choice('ring', rings, 'Kies een ring uit de lijst.');
    return {
      partnerId,
      from,
      ...(succeeds === undefined ? {} : { succeeds }),
      ...(ring === undefined ? {} : { formerHolderRing: ring }),
      ...(reason === undefined ? {} : { outsideReview: reason }),
    };
  },
  send: async ({ api, programmeId, here }, body) => {
    await api.call('rotateSeat', { path: { programmeId }, body });
    return here('herijking?gedaan=zetel');
  },
});
