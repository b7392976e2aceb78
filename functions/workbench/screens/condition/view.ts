import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { dataList, numbered } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { followedUpStatus, followedUpWord, standStatus } from '../../words/condition-words.ts';
import { accepting, followedUpBy } from '../conditions/can-do.ts';
import type { ConditionRow, Place } from '../conditions/rows.ts';
import { untilInDutch } from '../conditions/view.ts';
import type { Visit } from '../screen.ts';

type FollowUp = BodyOf<'followUpCondition'>;
type Outcome = FollowUp['status'];

/** What can be said of a condition: only of one that binds that it is not met, and not by whose own condition of a contribution it is. */
export const outcomesFor = ({ place, stand, isOurs }: Pick<ConditionRow, 'place' | 'stand' | 'isOurs'>): Outcome[] =>
  stand === 'binds' && !(place.of === 'contribution' && isOurs)
    ? ['met', 'in-progress', 'not-met']
    : ['met', 'in-progress'];

const said: Readonly<Record<Outcome, string>> = {
  met: 'Zij is nagekomen',
  'in-progress': 'Hieraan wordt gewerkt',
  'not-met': 'Zij is niet nagekomen',
};

/** What follows from each outcome (rules 8 and 15). */
const means: Readonly<Record<Place['of'], Readonly<Record<Outcome, string>>>> = {
  approval: {
    met: 'Dan is de voorwaarde afgehandeld.',
    'in-progress': 'Dan komt zij over een half jaar terug bij wat wordt verwacht.',
    'not-met':
      'Het college, de zetels van de regiegroep en het programmabureau krijgen een e-mail. Er eindigt niets: de instemming blijft gelden tot het college haar zelf intrekt, en de voorwaarde blijft staan (regel 8).',
  },
  contribution: {
    met: 'Dan is de voorwaarde afgehandeld.',
    'in-progress': 'Dan komt zij over een half jaar terug bij wat wordt verwacht.',
    'not-met':
      'De bijdrage eindigt vandaag. Wat is betaald, blijft meetellen; de rest dekt niets meer, ook niet als u later iets anders meldt. De alliantie, de partner en het programmabureau krijgen een e-mail (regel 8).',
  },
};

const about = ({ place, about: words }: ConditionRow, { here, standing }: Looker): Html | string => {
  if (place.of === 'contribution') return link(here(`ons-deel/${place.allianceId}/${place.contributionId}`), words);
  return standing.actsFor === 'programmabureau' ? link(here(`kader/${place.cycleId}`), words) : words;
};

type Looker = Pick<Visit, 'here' | 'standing'>;

const earlier = ({ followUps }: ConditionRow): Html | undefined =>
  followUps.length === 0
    ? undefined
    : html`<h2 class="nl-heading nl-heading--level-2">Wat eerder is vastgelegd</h2>${numbered(
        followUps.map(({ at, status, explanation }) => `${dutchDay(at)}: ${followedUpWord(status)}. ${explanation}`),
      )}`;

/** The way for a college whose condition is not met: only its own later decision ends its approval. */
const takingBack = ({ place, status, stand, isOurs }: ConditionRow, { here, standing }: Looker): Html | undefined => {
  const asks = isOurs || standing.actsFor === 'programmabureau';
  if (place.of !== 'approval' || status !== 'not-met' || stand !== 'binds' || !asks) return undefined;
  return html`<p class="nl-paragraph">Wil het college zijn instemming intrekken? ${link(here(`kader/${place.cycleId}/intrekken`), 'Stel het college die vraag')}</p>`;
};

const before = (row: ConditionRow, visit: Looker): Html => html`
${dataList([
  ['Voorwaarde', row.text],
  ['Van', row.whose],
  ['Bij', about(row, visit)],
  ['Geldigheid', standStatus(row.stand)],
  ['Aanvaarden', row.stand === 'waits' ? accepting(row, visit) : undefined],
  ['Opvolging', followedUpStatus(row.status)],
  ['Uiterlijk', untilInDutch(row)],
  ['Gaat niet samen met', numbered(row.excludes)],
])}
${takingBack(row, visit)}
${earlier(row)}
<p class="nl-paragraph">${link(visit.here('voorwaarden'), 'Naar alle voorwaarden')}</p>`;

const fields = (row: ConditionRow, typed: Typed): Html => html`
${radioGroup({
  ...chosen(typed, 'stand'),
  legend: 'Hoe staat het ermee?',
  choices: outcomesFor(row).map((value) => ({ value, label: said[value], hint: means[row.place.of][value] })),
})}
${row.stand === 'binds' && row.place.of === 'contribution' && row.isOurs && html`<p class="nl-paragraph">Dat uw eigen voorwaarde niet is nagekomen, leggen de andere partners van de alliantie of het programmabureau vast (regel 8).</p>`}
${textField({ ...typed.of('toelichting'), label: 'Toelichting', hint: 'Wat is er gedaan of niet gedaan, en op welke dag? De opvolging krijgt de datum van vandaag.', rows: 4 })}`;

const bindsNobody =
  'Deze voorwaarde bindt niemand: zij is geweigerd, of het besluit waar zij bij hoort geldt niet of niet meer. Er is niets op te volgen.';

/** The form that says what became of a condition. */
export const conditionForm = (of: Place['of']): FormParts<ConditionRow, FollowUp> => ({
  path:
    of === 'approval'
      ? 'voorwaarden/kader/{cycleId}/{conditionId}'
      : 'voorwaarden/bijdrage/{allianceId}/{contributionId}/{conditionId}',
  who: 'everybody',
  title: () => 'Opvolging van een voorwaarde',
  before,
  closed: ({ stand, mayFollowUp }) => {
    if (stand === 'refused' || stand === 'void') return bindsNobody;
    return mayFollowUp ? undefined : `U kunt deze voorwaarde niet opvolgen. ${followedUpBy[of]}`;
  },
  fields,
  submit: 'Leg vast',
  refusals: {
    'condition-changed':
      'Iemand anders legde tegelijk iets vast. Kijk hierboven wat, en leg het uwe zo nodig opnieuw vast.',
    'condition-full':
      'Over deze voorwaarde is al zo vaak iets vastgelegd dat er niets meer bij kan. Bel het programmabureau.',
    'condition-void': bindsNobody,
    'condition-not-accepted':
      'Deze voorwaarde is nog niet aanvaard. Tot dan bindt zij niemand, en is zij niet "niet nagekomen".',
    'not-entitled': `Dit mag u niet vastleggen. ${followedUpBy[of]} Dat een voorwaarde bij een bijdrage niet is nagekomen, zegt niet de partner van wie de bijdrage is.`,
  },
});
