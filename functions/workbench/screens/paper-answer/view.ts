import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { empty, form, link, refusedHere } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import { answerLabel } from '../round/view.ts';
import type { Visit } from '../screen.ts';
import { answerFields, measuresOf } from '../task/view.ts';
import type { Typed } from './form.ts';

export interface PaperPage {
  readonly task: AnswerOf<'readTask'>;
  readonly round: AnswerOf<'readRound'>;
  readonly typed: Typed;
  readonly faults: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf' | 'now'>;
}

const paper = ({ typed, faults }: PaperPage): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Het papier</legend>
${textField({ name: 'name', label: 'Naam van wie het antwoord gaf', value: typed['name'], width: 'medium', autocomplete: 'off', fault: faultOf(faults, 'name') })}
${textField({ name: 'role', label: 'Functie van wie het antwoord gaf', hint: 'Bijvoorbeeld: gemeentesecretaris.', value: typed['role'], width: 'medium', autocomplete: 'off', fault: faultOf(faults, 'role') })}
${textField({ name: 'reason', label: 'Reden', hint: 'Waarom u dit vastlegt. Bijvoorbeeld: de brief kwam per post op 3 februari.', value: typed['reason'], rows: 3, fault: faultOf(faults, 'reason') })}
</fieldset>`;

const answerForm = (page: PaperPage): Html => {
  const { task, visit } = page;
  if (!task.answering) return empty('Deze ronde is voorbij. Er kan geen antwoord meer worden vastgelegd.');
  if (task.status === 'withdrawn')
    return empty('Deze vraag is ingetrokken. Er kan geen antwoord meer worden vastgelegd.');
  const replaces: Record<string, string> = task.answer ? { replaces: String(task.answer.number) } : {};
  return form({
    action: visit.here(`rondes/${task.roundId}/taken/${task.taskId}/papier`),
    csrf: visit.csrf,
    submit: task.answer ? 'Leg de verbetering vast' : 'Leg het antwoord vast',
    values: { ...replaces, ...measuresOf(task.answering, page.typed).values },
    also: measuresOf(task.answering, page.typed).also,
    fields: html`${answerFields(task.answering, page)}${paper(page)}`,
  });
};

/** The form in which the programmabureau registers an answer that came on paper, or corrects one. */
export const paperView = (page: PaperPage): Html => {
  const { task, round, faults, refused, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">Leg een antwoord van papier vast</h1>
${dataList([
  ['Vraag', round.question],
  ['Aan', task.addressee],
  ['Uiterlijk', lastDay(round.termEnd)],
  ['Nu vastgelegd', answerLabel(round, task)],
])}
${task.answer && html`<p class="utrecht-paragraph">Er is al een antwoord. Wat u hier vastlegt, verbetert dat. Het eerste antwoord blijft bewaard.</p>`}
${answerForm(page)}
<p class="utrecht-paragraph">${link(visit.here(`rondes/${task.roundId}/taken/${task.taskId}`), 'Terug naar de taak')}</p>`;
};
