import { parseDocument } from 'yaml';
import { DemoFailure } from '../failure.ts';
import { programmeText } from '../programme.ts';
import { paint } from '../terminal/text.ts';
import { euros } from './alliances/money.ts';
import type { Story } from './story.ts';

/** The registry as it is now, with the reporting periods of the programme file, which the story left out for periods of its own. */
const withReportingPeriods = (text: string): string => {
  const period = parseDocument(programmeText()).getIn(['settings', 'reportingPeriod']);
  const document = parseDocument(text);
  document.setIn(['settings', 'reportingPeriod'], period);
  return document.toString({ lineWidth: 0 });
};

const summary =
  'Het tweede jaar: een afwijking die is toegestaan, een regel die bij besluit is gewijzigd en een gemeente minder.';

/** The programmabureau establishes the interim evaluation of the last period that is over, beside words of its own. */
export const evaluating = async ({ api, show }: Story): Promise<void> => {
  show.chapter('The interim evaluation', 'de tussentijdse evaluatie');
  await api.importProgramme(withReportingPeriods(await api.exportRegistry()));
  const over = (await api.evaluations()).filter((one) => one.over).toSorted((a, b) => (a.until < b.until ? 1 : -1));
  const [latest] = over;
  if (!latest) throw new DemoFailure('No reporting period of the programme is over yet.');
  const { evaluationId, from, until } = latest;
  await api.keepEvaluationWords(evaluationId, { basedOn: 0, words: { summary } });
  const { hash } = await api.evaluationConcept(evaluationId);
  const { goals, money, escalations, dispensations, lessons, late, missing, requirements, version, asOf } = (
    await api.establishEvaluation(evaluationId, hash)
  ).content;
  show.event(`Over ${from} until ${until}, as the record is on ${asOf}; version ${version}, established by its hash.`);
  show.table(
    ['part', 'what it says'].map((title) => ({ title })),
    [
      ['goals', `${goals.length}, of which ${goals.filter(({ colour }) => colour === 'red').length} red`],
      ['money', `${euros(money.total.receivedCents)} received, ${euros(money.total.spentCents)} spent`],
      ['escalations', `${escalations.length}, and ${dispensations.length} allowed by decision`],
      ['lessons', `${lessons.new.length} new, ${lessons.used.length} used, ${lessons.ended.length} ended`],
      ['late', `${late.length} due and not come, ${missing.length} reports missing`],
      ['requirements', `${requirements.figures.filter(({ colour }) => colour === 'green').length} of 11 met`],
    ],
  );
  show.detail(`Hash ${paint('gray', hash)}: it goes to the seats of the regiegroep, and with the next draft.`);
};
