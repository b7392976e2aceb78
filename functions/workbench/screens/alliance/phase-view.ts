import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { actionLink, status } from '../../pages/parts.ts';
import { type Move, missingInDutch, moversInDutch, moveWords } from '../../words/alliance-words.ts';
import type { Alliance, Looker } from './looker.ts';

type Mover = Pick<Looker, 'isBureau' | 'doesAsMember'>;

/** Whether whoever looks may make a move, as far as its role decides it. */
export const mayMove = ({ by }: Move, looker: Mover): boolean =>
  (looker.isBureau && by.includes('bureau')) || (by.includes('alliance') && looker.doesAsMember('move an alliance'));

/** A move, with what is missing for it; who makes it, for whom it is not. */
const moveItem = (move: Move, looker: Mover): Html => html`
<li><strong>${moveWords[move.move]}</strong> ${
  move.missing.length === 0 ? status('kan nu', 'ok') : status('kan nog niet', 'warning')
} ${mayMove(move, looker) ? 'Dit kunt u doen.' : moversInDutch(move.by)}${
  move.missing.length > 0 &&
  html`<ul class="utrecht-unordered-list">${move.missing.map((guard) => html`<li>${missingInDutch(guard, looker)}</li>`)}</ul>`
}</li>`;

/** The phase that the alliance is in, what is missing for the next, and how it came there. */
export const phaseSection = ({ moves, history }: Alliance, looker: Looker): Html => {
  const open = moves.filter((move) => move.missing.length === 0 && mayMove(move, looker));
  return html`
<h2 class="nl-heading nl-heading--level-2">${looker.isPast ? 'Fase' : 'Fase en volgende stap'}</h2>
${
  looker.isPast
    ? undefined
    : moves.length === 0
      ? html`<p class="nl-paragraph">De alliantie is afgesloten. Er volgt geen stap meer.</p>`
      : html`<ul class="utrecht-unordered-list">${moves.map((move) => moveItem(move, looker))}</ul>`
}
${open.length > 0 && html`<p class="utrecht-action-group">${actionLink(looker.here('stap'), 'Zet een stap')}</p>`}
<details class="rd-details"><summary class="rd-details__summary">Hoe het tot hier ging</summary><div class="rd-details__content">
<ol class="utrecht-ordered-list">${history.map(
    ({ phase, enteredAt, motivation }) =>
      html`<li>${dutchDay(enteredAt)}: ${phaseInDutch[phase]}.${motivation && html` ${motivation}`}</li>`,
  )}</ol></div></details>`;
};
