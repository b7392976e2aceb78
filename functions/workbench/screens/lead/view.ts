import type { AnswerOf, BodyOf } from '#client/client.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { doesInAlliance } from '../may-do.ts';

export interface LeadAbout extends Names {
  readonly alliance: AnswerOf<'readAlliance'>;
}

/** Who may lead: a member; before there are members, any partner that takes part. */
export const leadChoices = ({ alliance, partners }: LeadAbout) =>
  partners
    .filter(({ partnerId, ring }) =>
      alliance.members.length > 0 ? alliance.members.includes(partnerId) : ring !== undefined,
    )
    .map(({ partnerId, name }) => ({ value: partnerId, label: name }));

/** The form that names the lead. */
export const leadForm: FormParts<LeadAbout, BodyOf<'nameLead'>> = {
  path: 'allianties/{allianceId}/trekker',
  who: 'everybody',
  title: ({ alliance }) => `Trekker van ${alliance.title}`,
  closed: ({ alliance }, { standing }) => {
    const { members, phase } = alliance;
    if (phase === 'closed') return 'De alliantie is afgesloten. Zij krijgt geen andere trekker meer.';
    const may =
      members.length === 0
        ? standing.actsFor === 'programmabureau'
        : doesInAlliance('name the lead of an alliance', standing, alliance);
    if (may) return undefined;
    return members.length === 0
      ? 'Zolang de alliantie nog geen partners heeft, wijst het programmabureau de trekker aan.'
      : 'De partners van de alliantie wijzen zelf hun trekker aan.';
  },
  start: ({ alliance }) => ({ partner: alliance.lead?.partnerId ?? '' }),
  fields: (about, typed) =>
    selectField({
      ...chosen(typed, 'partner'),
      label: 'Welke partner trekt de alliantie?',
      choices: leadChoices(about),
    }),
  submit: 'Wijs de trekker aan',
  fieldAt: () => 'partner',
};
