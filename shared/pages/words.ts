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

/** A click is not a college decision (rule 8). */
export const registeringIsNotDeciding =
  'U neemt dit besluit niet zelf. U legt vast wat in de eigen vergadering is besloten.';

/** Nothing decided is ever overwritten (rule 5). */
export const howToCorrect =
  'Neem contact op met het programmabureau. Wat is vastgelegd, wijzigen of wissen wij nooit. ' +
  'Een verbetering leggen wij vast als nieuw antwoord, met de reden erbij. Het eerste antwoord blijft bewaard.';

/** An answer is valid for one text (rule 11); after a change of a framework, the only text with versions, the question is asked again. */
export const oneTextOnly = ({ version }: Pick<SubjectView, 'version'>): string =>
  `Uw antwoord geldt alleen voor precies deze tekst.${version === undefined ? '' : ' Verandert de tekst, dan vragen wij het u opnieuw.'}`;

/** The full name of the programme, whether or not the record already has "Regio Deal". */
export const programmeTitle = (name: string): string => (/^regio ?deal\b/i.test(name) ? name : `Regio Deal ${name}`);

/** The name of a text: "Kaders 2027-2028, versie 2 (tekst 3)". */
export const textName = ({
  title,
  version,
  textNumber,
}: Pick<SubjectView, 'title' | 'version' | 'textNumber'>): string =>
  version === undefined ? `${title} (tekst ${textNumber})` : `${title}, versie ${version} (tekst ${textNumber})`;

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
