import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { empty, link } from '../../pages/parts.ts';
import { stageInDutch } from '../frameworks/words.ts';
import { isFor, type Visit } from '../screen.ts';

type Cycle = AnswerOf<'listCycles'>['cycles'][number];

const toBegin = (here: Visit['here'], isPreparer: boolean): Html =>
  isPreparer
    ? html`Dit programma heeft nog geen kaders. ${link(here('kader/nieuw'), 'Begin de eerste kaders')}: alles wat het programma doet, volgt daaruit.`
    : html`Dit programma heeft nog geen kaders. De regiegroep en het programmabureau schrijven het eerste concept. Daarna vragen zij u om inbreng.`;

/**
 * What the preparers do next with the framework: begin the first one, or go on where no round runs. Undefined where the framework waits for
 * answers of others, or is in force.
 * @param versions - the versions that the reader sees.
 */
export const nextStep = (
  versions: readonly Cycle[],
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html | undefined => {
  const isPreparer = isFor({ who: 'preparer' }, standing);
  const running = versions.find(({ status }) => status === 'running');
  if (!running)
    return versions.some(({ status }) => status === 'in-force') ? undefined : empty(toBegin(here, isPreparer));
  const { cycleId, stage } = running;
  if (!isPreparer || (stage !== 'draft' && stage !== 'revision')) return undefined;
  return empty(
    html`De kaders wachten op u. ${link(here(`kader/${cycleId}`), `Ga verder met versie ${cycleId}`)}: ${stageInDutch(stage)}.`,
  );
};
