import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Act } from '#shared/authority/authority.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { status, table } from '../../pages/parts.ts';
import { standingInDutch } from '../../standing-in-dutch.ts';
import type { Standing } from '../screen.ts';
import { type ActWords, actsInDutch } from './acts.ts';

type Authority = AnswerOf<'explainAuthority'>;
type Explained = Authority['acts'][number];

/** An act that a later release of the API has, and this page no words for, is shown as it is. */
const wordsOf = ({ act, rule }: Explained): ActWords => actsInDutch[act as Act] ?? { act, who: rule };

const verdict = ({ allowed, dependsOn }: Explained): Html => {
  if (!allowed) return status('nee');
  return dependsOn.length > 0 ? status('hangt van het onderwerp af', 'warning') : status('ja', 'ok');
};

const rings: Readonly<Record<string, string>> = {
  inner: 'binnenste ring',
  middle: 'middelste ring',
  outer: 'buitenste ring',
  none: 'geen',
};
const seats: Readonly<Record<string, string>> = { fixed: 'vaste zetel', rotating: 'roulerende zetel', none: 'geen' };

/** What somebody may do in its role, with the recorded facts and the rules behind it (rule 1). */
export const rightsView = ({ asOf, facts, acts }: Authority, standing: Pick<Standing, 'role' | 'party'>): Html => html`
<h1 class="utrecht-heading-1">Wat mag ik?</h1>
<p class="utrecht-paragraph">Wat u mag, volgt uit wat er over u is vastgelegd. Klopt dat niet? Vraag het programmabureau om het te verbeteren.</p>
${dataList([
  ['Uw rol', standingInDutch(standing)],
  ['Ring', rings[facts.ring] ?? facts.ring],
  ['Zetel in de regiegroep', seats[facts.seat] ?? facts.seat],
  ['Op', dutchDate(asOf)],
])}
${table(
  'Handelingen',
  [
    { heading: 'Handeling', cell: (one) => wordsOf(one).act },
    { heading: 'Mag u dit?', cell: verdict },
    { heading: 'Wie dit mag', cell: (one) => wordsOf(one).who },
  ],
  acts,
)}`;
