import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList, hashCode } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import { dutchDay, dutchMoment } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { type Column, empty, link, table } from '../../pages/parts.ts';
import { functionWords, periodInDutch } from '../../words/registry-words.ts';
import { nameOf, type PersonInRole } from '../partner/people-view.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';

export type PersonalData = AnswerOf<'exportPerson'>;
export type Asked = Pick<AnswerOf<'readTask'>, 'taskId' | 'roundId' | 'kind' | 'matter' | 'matterId' | 'addressee'>;

export interface PersonalDataPage {
  readonly found: PersonalData;
  /** The name of a partner, or of the programmabureau. */
  readonly partyOf: (one: { readonly partnerId?: string | undefined }) => string;
  /** What was asked in the tasks that keep something of the person, by the identifier of the task. */
  readonly tasks: ReadonlyMap<string, Asked>;
  /** The other roles with the same e-mail address: each is a record of its own. */
  readonly others: readonly PersonInRole[];
  readonly now: string;
}

type Here = Pick<Visit, 'here'>;
type OfTask = { readonly taskId: string };

/** Where the record of a person is, and the same as a file. */
export const recordPath = (personId: string): string => `mensen/${personId}/vastgelegd`;

const askedIn =
  ({ tasks }: PersonalDataPage, { here }: Here) =>
  ({ taskId }: OfTask): Html | string => {
    const task = tasks.get(taskId);
    if (!task) return html`<span class="nl-code">${taskId}</span>`;
    const words = `${kindInDutch(task)} over ${matterInDutch(task)}, aan ${task.addressee}`;
    return link(here(`rondes/${task.roundId}/taken/${taskId}`), words);
  };

const roleWords = ({ role, function: does }: PersonalData['history'][number]['role']): string =>
  does ? `${roleInDutch(role)}, ${functionWords[does]}` : roleInDutch(role);

const ways = {
  file: 'met het bestand van het programma',
  api: 'in de werkbank of door een applicatie',
} as const;

const whoItIs = ({ found: { person }, partyOf }: PersonalDataPage): Html =>
  dataList([
    ['Naam', nameOf(person)],
    ['E-mailadres', person.erasedAt ? undefined : person.email],
    ['Rol', roleWords(person)],
    ['Namens', partyOf(person)],
    ['Periode', periodInDutch(person)],
    ['Kenmerk in het register', html`<span class="nl-code">${person.personId}</span>`],
    ['Gegevens gewist op', person.erasedAt && dutchDay(person.erasedAt)],
  ]);

const history = ({ found, partyOf }: PersonalDataPage): Html =>
  found.history.length === 0
    ? empty('Van deze rol is geen wijziging vastgelegd.')
    : table(
        'Elke keer dat de rol is vastgelegd',
        [
          { heading: 'Op', cell: ({ recordedAt }) => dutchMoment(recordedAt) },
          { heading: 'Door', cell: ({ by }) => by },
          { heading: 'Hoe', cell: ({ via }) => ways[via] },
          { heading: 'Rol', cell: ({ role }) => `${roleWords(role)}, ${partyOf(role)}` },
          { heading: 'Periode', cell: ({ role }) => periodInDutch(role) },
        ],
        found.history,
      );

const filledIn = (page: PersonalDataPage, visit: Here): Html => {
  const { registrations } = page.found;
  if (registrations.length === 0) return empty('Bij geen enkel antwoord is een naam ingevuld.');
  const columns: Column<PersonalData['registrations'][number]>[] = [
    { heading: 'Bij welke vraag', cell: askedIn(page, visit) },
    { heading: 'Naam', cell: ({ name }) => name },
    { heading: 'Functie', cell: ({ role }) => role },
    { heading: 'E-mailadres', cell: ({ email }) => email },
  ];
  return html`
<p class="nl-paragraph">Staat hier een waarnemer die deze persoon koos? Dat zijn gegevens van een ander. Kijk eerst of u die mag meesturen.</p>
${table('Namen bij antwoorden', columns, registrations)}`;
};

const recognised = (page: PersonalDataPage, visit: Here): Html => {
  const { recognisedBy } = page.found;
  if (recognisedBy.length === 0) return empty('Geen enkele vraag bewaart een kenmerk van het e-mailadres.');
  return html`
<p class="nl-paragraph">Een vraag bewaart niet het adres, maar een kenmerk waaraan zij het adres herkent.</p>
${table(
  'Vragen die het adres herkennen',
  [
    { heading: 'Vraag', cell: askedIn(page, visit) },
    { heading: 'Kenmerk van het adres', cell: ({ addressDigest }) => hashCode(addressDigest) },
  ],
  recognisedBy,
)}`;
};

const otherRoles = ({ others, partyOf }: PersonalDataPage, { here }: Here): Html =>
  others.length === 0
    ? html`<p class="nl-paragraph">Met dit e-mailadres staat geen andere rol in het register.</p>`
    : html`
<p class="nl-paragraph">Met dit e-mailadres staan nog andere rollen in het register. Stuur ook die mee.</p>
<ul class="utrecht-unordered-list">${others.map(
        (one) =>
          html`<li>${link(here(recordPath(one.personId)), `${roleInDutch(one.role)}, ${partyOf(one)}`)}, ${periodInDutch(one)}</li>`,
      )}</ul>`;

/** The title of the page of what is kept of a person. */
export const personalDataTitle = ({ found: { person } }: Pick<PersonalDataPage, 'found'>): string =>
  person.erasedAt ? 'Wat van deze persoon is vastgelegd' : `Wat van ${person.name} is vastgelegd`;

/** What is kept of a person, for somebody who asks for it: to read, to print, and as a file. */
export const personalDataView = (page: PersonalDataPage, visit: Here): Html => {
  const { personId } = page.found.person;
  const { here } = visit;
  return html`
<div class="rd-dossier">
<p class="nl-paragraph rd-on-screen">${link(here(`mensen/${personId}`), 'Terug naar de persoon')}</p>
<h1 class="nl-heading nl-heading--level-1">${personalDataTitle(page)}</h1>
<p class="nl-paragraph rd-on-screen">Hiermee beantwoordt u een verzoek om inzage (artikel 15 van de AVG). Ga eerst na of het verzoek van deze persoon zelf komt. Druk deze pagina dan af, of ${link(here(`${recordPath(personId)}/bestand`), 'download dezelfde gegevens als bestand (JSON)')}. Wil de persoon dat de gegevens verdwijnen? ${link(here(`mensen/${personId}/wissen`), 'Wis de gegevens')}.</p>
<p class="nl-paragraph">Zo is het vastgelegd op ${dutchMoment(page.now)}.</p>
${whoItIs(page)}
<h2 class="nl-heading nl-heading--level-2">De rol</h2>
${history(page)}
<h2 class="nl-heading nl-heading--level-2">Wat bij antwoorden is ingevuld</h2>
${filledIn(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Waaraan vragen het e-mailadres herkennen</h2>
${recognised(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Andere rollen</h2>
${otherRoles(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Wat hier niet staat</h2>
<p class="nl-paragraph">Wat iemand schreef in een toelichting, een reden of een rapportage, staat bij de vraag of de alliantie zelf. Wie in de werkbank is aangemeld, blijft daar hooguit anderhalve dag versleuteld bewaard.</p>
</div>`;
};
