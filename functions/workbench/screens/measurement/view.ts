import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { aimOf, type Indicator, valueInWords } from '../../words/indicator-words.ts';

/** What the form of a measurement is about. */
export interface MeasurementAbout {
  /** Undefined when the framework in force no longer has it. */
  readonly indicator: Indicator | undefined;
  readonly measurements: AnswerOf<'listMeasurements'>['measurements'];
}

/** The field that says what the form showed: when the newest measurement that was there was entered (ISO instant); empty before the first. */
export const seenField = 'gezien';

const newestOf = ({ measurements }: Pick<MeasurementAbout, 'measurements'>): string =>
  measurements
    .map(({ enteredAt }) => enteredAt)
    .toSorted()
    .at(-1) ?? '';

/**
 * The number of the last measurement of a day that the form showed, which a further one corrects; 0 for the first. One that came after is not
 * corrected unseen, and a form that is sent twice is based on the same one.
 */
export const lastOf = ({ measurements }: Pick<MeasurementAbout, 'measurements'>, day: string, seen: string): number =>
  Math.max(0, ...measurements.filter((one) => one.day === day && one.enteredAt <= seen).map(({ number }) => number));

/** The form of a measurement. */
export const measurementForm: FormParts<MeasurementAbout, BodyOf<'recordMeasurement'>> = {
  path: 'indicatoren/{indicatorId}/meting',
  who: 'bureau',
  title: ({ indicator }) => `Meting${indicator ? ` van ${indicator.name}` : ''}`,
  before: ({ indicator }, { here }) =>
    indicator
      ? html`
<p class="nl-paragraph">Streefwaarde: ${aimOf(indicator)}. Waarde nu: ${valueInWords(indicator)}.</p>
<p class="nl-paragraph">Een tweede meting van dezelfde dag verbetert de eerste; beide blijven staan. ${link(here(`indicatoren/${indicator.indicatorId}`), 'Terug naar de indicator')}.</p>`
      : html``,
  closed: ({ indicator }, { standing }) => {
    if (standing.actsFor !== 'programmabureau') return 'Alleen het programmabureau legt metingen vast, met hun bron.';
    return indicator ? undefined : 'De kaders die gelden hebben deze indicator niet meer.';
  },
  seenVersion: (about) => ({ [seenField]: newestOf(about) }),
  fields: ({ indicator }, typed) => html`
${
  indicator?.direction === 'yes-no'
    ? radioGroup({
        ...chosen(typed, 'waarde'),
        legend: 'Is het zo?',
        choices: [
          { value: '1', label: 'Ja' },
          { value: '0', label: 'Nee' },
        ],
      })
    : textField({ ...typed.of('waarde'), label: `Waarde, in ${indicator?.unit ?? ''}`, width: 'short' })
}
${textField({ ...typed.of('dag'), label: 'Gemeten op', hint: 'Bijvoorbeeld 30-06-2028.', width: 'short' })}
${textField({ ...typed.of('bron'), label: 'Bron', hint: 'Waar komt het getal vandaan? Bijvoorbeeld: Woningmonitor van de provincie, juni 2028.' })}`,
  submit: 'Leg de meting vast',
  fieldAt: (pointer) => ({ '/value': 'waarde', '/day': 'dag', '/source': 'bron' })[pointer],
  refusals: {
    'measurement-changed':
      'Iemand anders legde intussen een meting van deze dag vast. Verstuurt u opnieuw, dan verbetert uw meting die.',
  },
};
