import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link, selectField, table } from '../../pages/parts.ts';

type Condition = AnswerOf<'listConditions'>['conditions'][number];

/** The conditions of a version, of which the form marks two. */
export interface ExclusionAbout {
  readonly cycle: Pick<AnswerOf<'readCycle'>, 'cycleId' | 'title' | 'status'>;
  readonly conditions: readonly Condition[];
  readonly done?: Html | undefined;
}

/** What can be said of two conditions, in the order of the form. */
export const verdicts = ['excludes', 'goes-together'] as const;

const choiceOf = ({ conditionId, text, addressee }: Condition) => ({
  value: conditionId,
  label: `${addressee}: ${text.length > 120 ? `${text.slice(0, 119)}…` : text}`,
});

/** Each pair that excludes one another, once. */
const pairs = (conditions: readonly Condition[]) =>
  conditions.flatMap((one) =>
    conditions
      .filter(({ conditionId }) => one.excludes?.includes(conditionId) && one.conditionId < conditionId)
      .map((other) => ({ one, other })),
  );

const tooLate =
  'Voorwaarden worden als onverenigbaar aangemerkt voordat de kaders van kracht zijn of eindigen. Dat is al gebeurd.';

/** The form that says that nobody can meet two conditions together, so that the seats decide on them side by side (rule 8). */
export const exclusionForm: FormParts<ExclusionAbout, BodyOf<'markExclusion'>> = {
  path: 'kader/{cycleId}/onverenigbaar',
  who: 'preparer',
  title: () => 'Voorwaarden die niet samengaan',
  before: ({ cycle, conditions, done }, { here }) => html`
${done}
<p class="nl-paragraph">${link(here(`kader/${cycle.cycleId}`), `${cycle.title}, versie ${cycle.cycleId}`)}</p>
<p class="nl-paragraph">Sluiten twee voorwaarden elkaar uit, dan ziet de regiegroep ze naast elkaar als zij erover beslist. Aanvaardt zij toch beide, dan telt geen van beide instemmingen en worden beide colleges opnieuw gevraagd.</p>
${
  pairs(conditions).length > 0 &&
  table(
    'Voorwaarden die elkaar uitsluiten',
    [
      { heading: 'Voorwaarde', cell: ({ one }) => `${one.addressee}: ${one.text}` },
      { heading: 'Gaat niet samen met', cell: ({ other }) => `${other.addressee}: ${other.text}` },
    ],
    pairs(conditions),
  )
}`,
  closed: ({ cycle, conditions }) => {
    if (cycle.status !== 'running') return tooLate;
    return new Set(conditions.map(({ taskId }) => taskId)).size < 2
      ? 'Er zijn nog geen voorwaarden van twee colleges. Voorwaarden van één college zijn samen besloten.'
      : undefined;
  },
  fields: ({ conditions }, typed) => html`
${selectField({ ...chosen(typed, 'eerste'), label: 'De ene voorwaarde', choices: conditions.map(choiceOf) })}
${selectField({ ...chosen(typed, 'tweede'), label: 'De andere voorwaarde', choices: conditions.map(choiceOf) })}
${radioGroup({
  ...chosen(typed, 'oordeel'),
  legend: 'Gaan zij samen?',
  choices: [
    { value: 'excludes', label: 'Nee, zij sluiten elkaar uit' },
    { value: 'goes-together', label: 'Ja, zij gaan toch samen', hint: 'Dit vervangt wat eerder is vastgelegd.' },
  ],
})}
${textField({ ...typed.of('waarom'), label: 'Waarom?', hint: 'De zetels van de regiegroep lezen dit.', rows: 4 })}`,
  submit: 'Leg vast',
  fieldAt: (pointer) => (pointer.startsWith('/conditions') ? 'tweede' : { '/why': 'waarom' }[pointer]),
  refusals: {
    'exclusion-changed':
      'Iemand anders legde tegelijk iets vast. Kijk hierboven wat, en leg het uwe zo nodig opnieuw vast.',
    'exclusion-too-late': tooLate,
    'exclusion-full': 'Over deze twee is al zo vaak iets vastgelegd dat er niets meer bij kan.',
  },
};
