import type { AnswerOf, BodyOf } from '#client/client.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { doesInAlliance } from '../may-do.ts';
import { nameOf, type PersonInRole } from '../partner/people-view.ts';

export interface LeadAbout extends Names {
  readonly alliance: AnswerOf<'readAlliance'>;
  /** Those who have the role of alliance lead today. */
  readonly leads: readonly PersonInRole[];
}

/** A lead in the value of its choice: a partner, with its person where one is named. */
const choiceOf = ({ partnerId, personId }: BodyOf<'nameLead'>): string =>
  [partnerId, personId].filter(Boolean).join('/');

/** The lead of a chosen value. */
export const leadIn = (value: string): BodyOf<'nameLead'> => {
  const [partnerId = '', personId] = value.split('/');
  return { partnerId, ...(personId === undefined ? {} : { personId }) };
};

/** Who somebody is; whose name is not for this reader to see is told apart by its identifier. */
const personName = (person: PersonInRole): string =>
  person.name === undefined ? `${nameOf(person)} (${person.personId})` : nameOf(person);

/** Who may lead: a member, or one of its alliance leads by name; before there are members, those of any partner that takes part. */
export const leadChoices = ({ alliance, partners, leads }: LeadAbout) =>
  partners
    .filter(({ partnerId, ring }) =>
      alliance.members.length > 0 ? alliance.members.includes(partnerId) : ring !== undefined,
    )
    .flatMap(({ partnerId, name }) => [
      { value: choiceOf({ partnerId }), label: name },
      ...leads
        .filter((person) => person.partnerId === partnerId)
        .map((person) => ({
          value: choiceOf({ partnerId, personId: person.personId }),
          label: `${name}: ${personName(person)}`,
        })),
    ]);

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
  start: ({ alliance: { lead } }) => ({ partner: lead ? choiceOf(lead) : '' }),
  fields: (about, typed) =>
    selectField({
      ...chosen(typed, 'partner'),
      label: 'Wie trekt de alliantie?',
      hint: 'Kies een partner, of iemand die voor een partner trekker van een alliantie is.',
      choices: leadChoices(about),
    }),
  submit: 'Wijs de trekker aan',
  fieldAt: () => 'partner',
};
