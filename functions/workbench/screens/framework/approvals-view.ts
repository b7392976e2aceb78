import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { link, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';

type Cycle = Pick<AnswerOf<'readCycle'>, 'cycleId' | 'status' | 'askedApprovals'>;
type Asked = NonNullable<Cycle['askedApprovals']>[number];

const stands: Readonly<Record<Asked['status'], string>> = {
  asked: 'Het college wordt gevraagd. Tot het besluit blijft de instemming gelden.',
  'taken-back': 'Ingetrokken',
  maintained: 'De instemming blijft gelden',
  unanswered: 'Geen antwoord. De instemming blijft gelden.',
  ended: 'De vraag is vervallen',
};

const follows: Readonly<Record<Asked['consequences'][number]['status'], string>> = {
  asked: 'De regiegroep stemt of zij het college opnieuw vraagt.',
  'asks-again': 'De regiegroep vroeg het college opnieuw om instemming.',
  leaves: 'De regiegroep vraagt het college niet opnieuw.',
  undecided: 'De regiegroep haalde het quorum niet.',
  ended: 'De vraag aan de regiegroep is vervallen.',
};

const laterDecision = ({ takenBack }: Asked): string | undefined => {
  const last = takenBack.at(-1);
  return last && `${dutchDate(last.decidedOn)}, kenmerk ${last.reference}`;
};

/** The approvals that colleges took back, or were asked to take back, and the way to ask it. */
export const approvalsView = (
  { cycleId, status, askedApprovals = [] }: Cycle,
  names: Pick<Names, 'partner'>,
  { here }: Pick<Visit, 'here'>,
): Html => {
  const canAsk = status === 'running' || status === 'in-force';
  return html`
${
  askedApprovals.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Instemmingen die zijn ingetrokken of ter discussie staan</h2>
${table(
  'Per gemeente: welk besluit, door welk later besluit, en sinds wanneer',
  [
    { heading: 'Gemeente', cell: ({ partnerId }) => names.partner(partnerId) },
    {
      heading: 'Instemming',
      cell: ({ approval }) => `${dutchDate(approval.decidedOn)}, kenmerk ${approval.reference}`,
    },
    { heading: 'Stand', cell: ({ status: now }) => stands[now] },
    { heading: 'Gevraagd op', cell: ({ takingBack }) => takingBack && dutchDay(takingBack.askedAt) },
    { heading: 'Ingetrokken bij besluit van', cell: laterDecision },
    {
      heading: 'Hoe het verdergaat',
      cell: ({ consequences }) => {
        const last = consequences.at(-1);
        return last && follows[last.status];
      },
    },
  ],
  askedApprovals,
)}`
}
${canAsk && html`<p class="nl-paragraph">${link(here(`kader/${cycleId}/intrekken`), 'Vraag een college of het zijn instemming intrekt')}</p>`}`;
};
