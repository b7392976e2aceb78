import type { ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';

const name = 'Vul een naam in, van hoogstens 200 tekens.';
const text = 'Vul een tekst in, van hoogstens 20.000 tekens.';
const number = 'Vul een getal in. Bijvoorbeeld 12,5.';
const threshold = 'Vul een getal van 0 of meer in. Elke drempel is minstens zo groot als de vorige.';
const own = 'Vul een getal in dat niet hoger is dan het mandaat van de regiegroep, of laat dit veld leeg.';

const source =
  'De bronnen van een jaar zijn samen het bedrag van dat jaar. Verander een bedrag, of laat alle bronnen leeg.';

/** What is wrong with a field, by the last part of its name. */
const words: Readonly<Record<string, string>> = {
  title: name,
  name,
  summary: text,
  description: text,
  monitoring: text,
  accountability: text,
  organisation: text,
  unit: 'Vul de eenheid in, van hoogstens 50 tekens.',
  baseline: number,
  target: number,
  by: 'Vul een dag in. Bijvoorbeeld 31 december 2029.',
  year: 'Vul een jaar in waarin het programma loopt, elk jaar één keer.',
  amountCents: 'Vul een bedrag van 0 euro of meer in. Bijvoorbeeld 2.500.000.',
  lineId: 'Kies de programmalijn waarmee u begint.',
  document: 'Vul een webadres in dat begint met https://, of laat dit veld leeg.',
  activities: 'Vul hoogstens 50 activiteiten in, elk van hoogstens 200 tekens.',
  tolerance: threshold,
  regiegroep: threshold,
  sounding: threshold,
  state: source,
  region: source,
  province: source,
  other: source,
  'goal-missed': own,
  'goal-late': own,
  'budget-overrun': own,
};

/** The faults of a text at their fields, each field once; a fault elsewhere in the text has none here. */
export const textFaults = (
  { problem: { faults = [] } }: ApiProblem,
  fieldAt: (pointer: string) => string | undefined,
): PageFault[] => {
  const fields = new Set(faults.map(({ pointer }) => fieldAt(pointer)).filter((one) => one !== undefined));
  return [...fields].map((field) => ({ field, message: words[field.split('.').at(-1) ?? ''] ?? text }));
};
