import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';

export interface LinkAbout {
  readonly alliance: Pick<AnswerOf<'readAlliance'>, 'allianceId' | 'title'>;
  /** The other alliances of the programme. */
  readonly others: readonly Pick<AnswerOf<'listAlliances'>['alliances'][number], 'allianceId' | 'title'>[];
}

/** The form that links an alliance to one that can help it. */
export const linkForm: FormParts<LinkAbout, BodyOf<'linkAlliances'>> = {
  path: 'allianties/{allianceId}/dwarsverband',
  who: 'bureau',
  title: ({ alliance }) => `Dwarsverband voor ${alliance.title}`,
  closed: ({ others }) => (others.length === 0 ? 'Er is nog geen andere alliantie die kan helpen.' : undefined),
  fields: ({ others }, typed) => html`
${selectField({
  ...chosen(typed, 'helper'),
  label: 'Welke alliantie kan helpen?',
  choices: others.map(({ allianceId, title }) => ({ value: allianceId, label: title })),
})}
${textField({ ...typed.of('waarom'), label: 'Waarmee kan zij helpen?', rows: 4 })}`,
  submit: 'Leg het dwarsverband',
  fieldAt: (pointer) => (pointer === '/helper' ? 'helper' : undefined),
  refusals: { 'link-exists': 'Dit dwarsverband is er al. Een ander dwarsverband met deze alliantie kan niet.' },
};
