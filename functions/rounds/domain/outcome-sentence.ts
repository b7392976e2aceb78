import { withArticle } from '#shared/pages/words.ts';
import { capital } from '#shared/words/capital.ts';
import type { Outcome, Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';
import { namesOf } from './because.ts';

type Part = Pick<Task, 'addressee' | 'answer'>;

const verdictWords: Readonly<Record<Outcome['verdict'], string>> = {
  closed: 'is gesloten',
  adopted: 'heeft geleid tot vaststelling',
  'not-adopted': 'heeft niet geleid tot vaststelling',
  approved: 'is gegeven door alle gevraagde colleges',
  'approved-with-conditions':
    'is gegeven door alle gevraagde colleges, deels onder voorwaarden die de regiegroep nog moet aanvaarden',
  'not-approved': 'is niet gegeven door alle gevraagde colleges',
  granted: 'is positief',
  committed: 'is positief',
  'committed-with-conditions': 'is positief, onder voorwaarden',
  declined: 'is negatief',
  'taken-back': 'is genomen',
  maintained: 'is genomen',
  accepted: 'is positief',
  'not-accepted': 'is negatief',
  raised: 'gaat door',
  'not-raised': 'gaat niet door',
  reported: 'is ontvangen',
  offered: 'is voorgesteld',
  'no-solution': 'is niet gevonden',
  sufficient: 'is positief',
  'not-sufficient': 'is negatief',
  decided: 'is genomen',
  'handed-back': 'is niet genomen, de escalatie gaat terug',
  'decided-against': 'is afwijzend',
  'not-decided': 'is niet genomen',
  done: 'is positief',
  'in-progress': 'loopt nog',
  'not-done': 'is negatief',
  unanswered: 'is zonder antwoord gesloten',
};

/** What a round came to: its verdict with the answers and silences that led to it. */
interface Concluded {
  readonly verdict: Outcome['verdict'];
  readonly tally: Readonly<Record<string, number>>;
  readonly answered: readonly Part[];
  readonly silent: readonly Part[];
  readonly deferred: readonly Part[];
  readonly takenBack: readonly Part[];
  /** The reason of the verdict, in Dutch. */
  readonly because: string | undefined;
}

/** The outcome of a round in a few Dutch sentences: what was decided, why, and who did not answer (rule 4). */
export const outcomeSentence = (kind: Round['kind'], concluded: Concluded): string => {
  const { because } = concluded;
  const answer = spoken(kind, concluded);
  const sentences = answer ? [answer, because] : [counted(kind, concluded), because, quiet(concluded)];
  return sentences.filter(Boolean).join(' ');
};

/** The answer of the only one who was asked, in the third person: a count of one says less. */
const spoken = (kind: Round['kind'], { verdict, answered }: Concluded): string | undefined => {
  const { concludes, options } = roundKind(kind);
  const [only] = answered;
  if (concludes !== 'single-answer' || verdict === 'unanswered' || only === undefined) return undefined;
  const inWords = options.find(({ answer }) => answer === only.answer?.answer)?.inThirdPerson;
  return inWords && `${capital(`${inWords.by ?? withArticle(only.addressee)} ${inWords.what}`)}.`;
};

const counted = (kind: Round['kind'], { verdict, tally }: Concluded): string => {
  const { name, article, options } = roundKind(kind);
  const counts = options
    .filter(({ answer }) => (tally[answer] ?? 0) > 0)
    .map(({ answer, label, tallied }) => `${tally[answer]} × ${tallied ?? lower(label)}`);
  return `${capital(article)} ${name} ${verdictWords[verdict]}: ${counts.length > 0 ? counts.join(', ') : 'geen antwoorden'}.`;
};

const quiet = ({ silent, deferred, takenBack, tally }: Concluded): string => {
  const sentences = [
    ...(silent.length > 0 ? [`Niet geantwoord: ${namesOf(silent)}.`] : []),
    ...(deferred.length > 0 ? [`Besluit aangehouden: ${namesOf(deferred)}.`] : []),
    ...(takenBack.length > 0 ? [`Vraag ingetrokken door het programmabureau: ${namesOf(takenBack)}.`] : []),
  ];
  if (sentences.length > 0) return sentences.join(' ');
  const answers = Object.values(tally).reduce((sum, count) => sum + count, 0);
  return answers > 0 ? 'Iedereen op wie werd gewacht, heeft geantwoord.' : 'Er werd niemand gevraagd.';
};

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
