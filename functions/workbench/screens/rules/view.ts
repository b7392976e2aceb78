import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { actionLink, empty, link, status, table } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesIn } from '../../words/names.ts';
import { programmabureau } from '../../words/registry-words.ts';
import { rulesInDutch } from '../../words/rule-words.ts';
import { doesInRole } from '../may-do.ts';
import type { Visit } from '../screen.ts';

export type RuleChange = AnswerOf<'listRuleChanges'>['ruleChanges'][number];

interface RulesPage {
  readonly programme: AnswerOf<'readProgramme'>;
  readonly seats: AnswerOf<'readComposition'>['seats'];
  readonly changes: readonly RuleChange[];
}

const statuses: Readonly<Record<RuleChange['status'], Html>> = {
  open: status('de zetels beslissen', 'warning'),
  adopted: status('aangenomen', 'ok'),
  'not-adopted': status('niet aangenomen'),
};

/** What differs, with the names of holders of seats. */
const differenceOf = ({ difference }: RuleChange, nameOf: (partnerId: string) => string): Html =>
  html`${difference.map(({ name, dutch, was, becomes }) => {
    const named = (value: string): string =>
      name === 'regiegroep.fixed' ? value.split(', ').map(nameOf).join(', ') : value;
    return html`${dutch}: van ${named(was)} naar ${named(becomes)}<br>`;
  })}`;

const change = (
  one: RuleChange,
  nameOf: (partnerId: string) => string,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html => html`
<h3 class="nl-heading nl-heading--level-3">Voorstel ${one.number}</h3>
${dataList([
  ['Stand', statuses[one.status]],
  ['Wat er verandert', differenceOf(one, nameOf)],
  ['Vanaf', dutchDate(one.holdsFrom ?? one.from)],
  ['Voorgesteld', dutchDate(localDate(one.proposedAt))],
  ['Besloten', one.concludedAt && dutchDate(localDate(one.concludedAt))],
  ['Motivering', one.motivation],
  ['Niet doorgevoerd', one.hindrance && 'Het register veranderde intussen. Stel de wijziging opnieuw voor.'],
  [
    'Ronde',
    standing.actsFor === programmabureau ? link(here(`rondes/${one.roundId}`), 'Wie er al antwoordde') : undefined,
  ],
])}`;

/** The rules of the game, with the proposals to change them, the last one first. */
export const rulesView = (
  { programme, seats, changes }: RulesPage,
  visit: Pick<Visit, 'here' | 'standing' | 'query'>,
): Html => {
  const { partner } = namesIn(programme);
  const { actsFor } = visit.standing;
  const mayPropose =
    doesInRole('propose a change of the rules', visit.standing) &&
    (actsFor === programmabureau || seats.some(({ partnerId }) => partnerId === actsFor));
  const isOpen = changes.some((one) => one.status === 'open');
  return html`
${doneOf(visit)}
<h1 class="nl-heading nl-heading--level-1">Spelregels</h1>
<p class="nl-paragraph">Een spelregel verandert alleen als de zetels van de regiegroep daartoe besluiten. Dat besluit noemt de dag vanaf wanneer de nieuwe regel geldt.</p>
${
  mayPropose &&
  (isOpen
    ? empty('De zetels beslissen over een voorstel. Daarna kan er een volgend voorstel komen.')
    : html`<p class="utrecht-action-group">${actionLink(visit.here('spelregels/voorstel'), 'Stel een wijziging voor')}</p>`)
}
${table(
  'De regels die nu gelden',
  [
    { heading: 'Regel', cell: ({ name }) => name },
    { heading: 'Nu', cell: ({ value }) => value },
  ],
  rulesInDutch(programme.settings, partner),
)}
<h2 class="nl-heading nl-heading--level-2">Voorstellen</h2>
${changes.length === 0 ? empty('Er is nog geen wijziging voorgesteld.') : changes.toReversed().map((one) => change(one, partner, visit))}`;
};
