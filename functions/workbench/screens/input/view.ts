import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { done, empty, link, status, table } from '../../pages/parts.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';

export type Received = AnswerOf<'listInput'>['received'][number];

export interface InputPage {
  readonly cycleId: string;
  readonly received: readonly Received[];
  readonly unanswered: number;
  readonly isDone?: boolean;
  readonly visit: Pick<Visit, 'here'>;
}

const verdicts = { adopted: 'overgenomen', 'partly-adopted': 'deels overgenomen', 'not-adopted': 'niet overgenomen' };

/** What was done with input, in Dutch. */
export const verdictInDutch = (verdict: keyof typeof verdicts): string => verdicts[verdict];

const stand = ({ answer }: Received): Html =>
  answer ? status(verdicts[answer.verdict], 'ok') : status('nog geen antwoord', 'warning');

/** All input on a version, with what was done with each (rule 7). */
export const inputView = ({ cycleId, received, unanswered, isDone, visit }: InputPage): Html => html`
${isDone && done('Het antwoord is vastgelegd. De indiener krijgt het per e-mail.')}
<h1 class="nl-heading nl-heading--level-1">Inbreng op de kaders, versie ${cycleId}</h1>
${
  received.length === 0
    ? empty('Er is nog geen inbreng. Zodra partners en raden reageren, staat hun inbreng hier.')
    : html`<p class="nl-paragraph">${unanswered === 0 ? 'Alle inbreng heeft een antwoord.' : `Nog zonder antwoord: ${unanswered}. Zolang er inbreng zonder antwoord is, kunnen de kaders niet worden vastgesteld.`}</p>
${table(
  'Inbreng, met wat ermee is gedaan',
  [
    {
      heading: 'Van',
      cell: ({ taskId, addressee }) => link(visit.here(`kader/${cycleId}/inbreng/${taskId}`), addressee),
    },
    { heading: 'Ronde', cell: kindInDutch },
    { heading: 'Op', cell: ({ givenAt }) => givenAt && dutchDay(givenAt) },
    { heading: 'Inbreng', cell: ({ remarks }) => remarks && prose(remarks) },
    { heading: 'Stand', cell: stand },
    { heading: 'Antwoord', cell: ({ answer }) => answer && prose(answer.reason) },
  ],
  received,
)}
<p class="nl-paragraph">${link(visit.here(`kader/${cycleId}/inbreng/document`), 'Download de inbreng als document om af te drukken')}</p>`
}
<p class="nl-paragraph">${link(visit.here(`kader/${cycleId}`), 'Terug naar de versie')}</p>`;
