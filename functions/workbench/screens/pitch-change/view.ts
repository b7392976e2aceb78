import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { dutchNumber } from '#shared/words/dutch.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { inRow } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import { link } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { pitchFieldAt, pitchFields, yearsOfPitch } from '../pitch/view.ts';

type Alliance = AnswerOf<'readAlliance'>;

/** What a change of a pitch is about. */
export interface PitchChangeAbout extends Names {
  readonly alliance: Alliance;
}

/** Why the pitch does not change now; undefined while it can. */
export const whyPitchIsFixed = ({
  phase,
  pitchIsOpen,
}: Pick<Alliance, 'phase' | 'pitchIsOpen'>): string | undefined => {
  if (pitchIsOpen) return undefined;
  if (phase === 'closed') return 'De alliantie is afgesloten. De pitch blijft zoals hij is.';
  if (phase !== 'idea' && phase !== 'exploration')
    return `De alliantie is in de fase ${phaseInDutch[phase]}. Partners vormden haar met deze pitch. Wat zij doet, staat in haar jaarplannen.`;
  return 'Over een bijdrage aan deze alliantie wordt besloten, of is al besloten. Dat besluit gaat over deze pitch.';
};

type PitchField = Exclude<keyof BodyOf<'changePitch'>, 'basedOn' | 'reason'>;
type Entry = readonly [field: string, value: string];

/** What the form begins with of each field of a pitch. */
const begins: Readonly<Record<PitchField, (alliance: Alliance) => readonly Entry[]>> = {
  title: ({ title }) => [['titel', title]],
  summary: ({ summary }) => [['samenvatting', summary]],
  goalId: ({ goalId }) => [['doel', goalId]],
  // A goal is of one line.
  lineId: () => [],
  estimate: ({ estimate }) =>
    estimate.flatMap(({ year, amountCents }, at): Entry[] => [
      [inRow('jaar', at + 1, 'jaar'), String(year)],
      [inRow('jaar', at + 1, 'bedrag'), dutchNumber(amountCents / 100)],
    ]),
};

const typedOf = (alliance: Alliance): Values =>
  Object.fromEntries(Object.values(begins).flatMap((entriesOf) => entriesOf(alliance)));

/** The form that changes a pitch. */
export const pitchChangeForm: FormParts<PitchChangeAbout, BodyOf<'changePitch'>> = {
  path: 'allianties/{allianceId}/pitch',
  who: 'bureau',
  title: ({ alliance }) => `Wijzig de pitch van ${alliance.title}`,
  before: ({ alliance }, { here }) => html`
<p class="nl-paragraph">${link(here(`allianties/${alliance.allianceId}`), 'Naar de alliantie')}</p>
<p class="nl-paragraph">Dit kan tot de alliantie wordt gevormd, en zolang nog geen raad of bestuur over een bijdrage beslist. De vorige tekst blijft bij de alliantie te lezen, met uw reden.</p>`,
  closed: ({ alliance }) => whyPitchIsFixed(alliance),
  seenVersion: ({ alliance: { pitch = 1 } }) => ({ pitch: String(pitch) }),
  start: ({ alliance }) => typedOf(alliance),
  fields: (about, typed) => html`
${pitchFields(about, typed)}
${textField({ ...typed.of('reden'), label: 'Waarom verandert de pitch?', hint: 'Partners lezen dit.', rows: 3 })}`,
  rows: { jaar: { ...yearsOfPitch, first: ({ alliance }) => Math.max(2, alliance.estimate.length) } },
  submit: 'Leg de nieuwe pitch vast',
  fieldAt: (pointer, values) => (pointer === '/reason' ? 'reden' : pitchFieldAt(pointer, values)),
  refusals: {
    'pitch-changed':
      'Iemand anders heeft de pitch intussen gewijzigd. Wat u typte, staat er nog. Lees eerst bij de alliantie wat er is veranderd.',
    'pitch-fixed': 'De alliantie wordt al gevormd, of over een bijdrage wordt besloten. De pitch blijft zoals hij is.',
    'alliance-closed': 'De alliantie is intussen afgesloten.',
  },
};
