import { dutchDate, dutchDigits } from '#shared/words/dutch.ts';
import type { SubjectView } from './views.ts';

/** Sentences that are the same on the pages and in the e-mails. */

/** Silence is never consent (rule 4); every request says so. */
const silenceIsNoConsent =
  'Komt er geen antwoord voor het einde van de termijn? Dan leggen wij vast dat er niet is geantwoord. ' +
  'Geen antwoord telt nooit als instemming.';

/** What happens when an addressee does not answer, and what its silence leads to, where more follows. */
export const withoutAnswer = (afterSilence: string | undefined): string =>
  [silenceIsNoConsent, afterSilence].filter((sentence) => sentence !== undefined).join(' ');

/** What is wrong with remarks beside an answer that takes none. */
export const noRemarksHere = 'Bij dit antwoord hoort geen toelichting. Maak dit veld leeg, of kies een ander antwoord.';

/** A click is not a college decision (rule 8). */
export const registeringIsNotDeciding =
  'U neemt dit besluit niet zelf. U legt vast wat in de eigen vergadering is besloten.';

/** Nothing decided is ever overwritten (rule 5). */
export const howToCorrect =
  'Neem contact op met het programmabureau. Wat is vastgelegd, wijzigen of wissen wij nooit. ' +
  'Een verbetering leggen wij vast als nieuw antwoord, met de reden erbij. Het eerste antwoord blijft bewaard.';

/** Whether a question is about a framework: the only text with versions. */
export const isFramework = ({ version }: Pick<SubjectView, 'version'>): boolean => version !== undefined;

/** An answer is valid for one text (rule 11). A vote or an approval is asked again when its text changes, other answers are not. */
export const oneTextOnly = (subject: Pick<SubjectView, 'version'>, asksAgain: boolean): string => {
  if (!isFramework(subject)) return 'Uw antwoord geldt alleen voor deze vraag, zoals zij hier staat.';
  return asksAgain
    ? 'Uw antwoord geldt alleen voor precies deze tekst. Verandert de tekst, dan vragen wij het u opnieuw.'
    : 'Uw antwoord gaat over precies deze tekst.';
};

/** The label of what a question is about. */
export const subjectLabel = (subject: Pick<SubjectView, 'version'>): string =>
  isFramework(subject) ? 'Tekst' : 'Onderwerp';

/** The full name of the programme, whether or not the record already has "Regio Deal". */
export const programmeTitle = (name: string): string => (/^regio ?deal\b/i.test(name) ? name : `Regio Deal ${name}`);

/** The name of what a question is about: "Kaders 2027-2028, versie 2 (tekst 3)", or its title. */
export const textName = ({
  title,
  version,
  textNumber,
}: Pick<SubjectView, 'title' | 'version' | 'textNumber'>): string =>
  version === undefined ? title : `${title}, versie ${version} (tekst ${textNumber})`;

/** A body in a sentence: "het college van B en W van Stein"; a name without an article is unchanged. */
export const withArticle = (body: string): string => {
  if (/^(college|bestuur|dagelijks bestuur|algemeen bestuur|programmabureau|waterschap|ministerie)\b/i.test(body)) {
    return `het ${body}`;
  }
  return /^(gemeente|gemeenteraad|raad|alliantie|regiegroep|klankbordgroep|provincie|stichting)\b/i.test(body)
    ? `de ${body}`
    : body;
};

/** Two ways to write a day (ISO date), as examples: "19-01-2027 of 19 januari 2027". */
export const dayExamples = (isoDay: string): string => `${dutchDigits(isoDay)} of ${dutchDate(isoDay)}`;

/** The heading of the reason for a term that ends before every council can have met (rule 21). */
export const whyShorter = 'Waarom niet elke raad vóór deze datum kan vergaderen';
