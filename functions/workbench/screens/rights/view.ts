import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { status, table } from '../../pages/parts.ts';

type Authority = AnswerOf<'explainAuthority'>;

export const rightsView = ({ acts }: Authority): Html => html`
<h1 class="utrecht-heading-1">Wat mag ik?</h1>
${table(
  'Handelingen',
  [
    { heading: 'Handeling', cell: ({ act }) => act },
    { heading: 'Mag dit?', cell: ({ allowed }) => (allowed ? status('ja', 'ok') : status('nee')) },
    { heading: 'Regel', cell: ({ rule }) => rule },
  ],
  acts,
)}`;
