import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { link } from '../../pages/parts.ts';
import { isFor, type Visit } from '../screen.ts';
import type { WordsAbout } from './words.ts';

/** The way to the form that takes words out of something, for whoever may. */
export const removalLink = (
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
  about: WordsAbout,
  aboutId: string,
): Html =>
  isFor({ who: 'bureau' }, standing)
    ? html`<p class="nl-paragraph">${link(here(`weglaten/${about}/${aboutId}`), 'Laat hier woorden over een persoon weg')}</p>`
    : html``;
