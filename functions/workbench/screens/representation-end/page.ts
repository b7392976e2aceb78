import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { demanded } from '../../demanded.ts';
import { endDayField } from '../../forms/end-day-field.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { namesIn } from '../../words/names.ts';
import { bodyWords, periodInDutch } from '../../words/registry-words.ts';
import type { Visit } from '../screen.ts';

type Representation = AnswerOf<'readProgramme'>['representations'][number];

/** A representation with the names of its partners. */
export interface KnownRepresentation extends Representation {
  readonly representationId: string;
  readonly represented: string;
  readonly by: string;
}

/** The identifier of a representation: the API names it after what it is about. */
export const representationIdOf = ({ body, representedPartnerId, from }: Representation): string =>
  [body, representedPartnerId, from].join('.');

const load = async ({ api, programmeId, params }: Visit): Promise<KnownRepresentation> => {
  const programme = await api.call('readProgramme', { path: { programmeId } });
  const { partner } = namesIn(programme);
  const known = programme.representations.find((one) => representationIdOf(one) === params['representationId']);
  const found = demanded(known, 'readProgramme', 'There is no such representation.');
  return {
    ...found,
    representationId: representationIdOf(found),
    represented: partner(found.representedPartnerId),
    by: partner(found.byPartnerId),
  };
};

/** The form with which a representation ends. */
export const representationEndForm: FormParts<KnownRepresentation, BodyOf<'endRepresentation'>> = {
  path: 'vertegenwoordigingen/{representationId}/einde',
  who: 'bureau',
  title: ({ represented }) => `${represented} spreekt weer zelf`,
  before: (one, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${one.representedPartnerId}`), `Terug naar ${one.represented}`)}</p>
<p class="nl-paragraph">${one.by} spreekt nu voor ${one.represented} in de ${bodyWords[one.body]}: ${periodInDutch(one)}. Wat tot die dag is geantwoord, blijft gelden.</p>`,
  fields: (_about, typed) => endDayField(typed, 'De eerste dag waarop de partner weer zelf spreekt'),
  submit: 'Beëindig de vertegenwoordiging',
  fieldAt: (pointer) => (pointer === '/until' ? 'tot' : undefined),
};

/** The programmabureau records that a partner speaks for itself again (rule 6). */
export const representationEnd = formScreen({
  ...representationEndForm,
  load,
  read: (reader) => ({ until: reader.day('tot') }),
  send: async ({ api, programmeId, here }, body, { representationId, representedPartnerId }) => {
    await api.call('endRepresentation', { path: { programmeId, representationId }, body });
    return withDone(here(`partners/${representedPartnerId}`), 'gewijzigd');
  },
});
