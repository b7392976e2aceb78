import type { BodyOf } from '#client/client.ts';
import type { Reader } from '../../forms/typed.ts';
import { unitOf } from './threats.ts';
import type { RaiseAbout } from './view.ts';

const sizeIn = (reader: Reader): number => {
  const size = reader.number('omvang');
  if (size <= 0 && !reader.faults.some(({ field }) => field === 'omvang'))
    reader.fault('omvang', 'Vul een getal groter dan 0 in.');
  return size;
};

/** What threatens, as it was typed. */
export const readRaise = (reader: Reader, { threats, framework, isBureau }: RaiseAbout): BodyOf<'raiseEscalation'> => {
  const values = threats.map(({ value }) => value);
  const chosen = reader.choice('dreiging', values, 'Kies wat er dreigt.');
  const { breach, about } = threats.find(({ value }) => value === chosen) as RaiseAbout['threats'][number];
  const year = breach === 'budget-overrun' && reader.optional('jaar') !== undefined;
  const urgent = reader.optional('spoed');
  return {
    breach,
    about,
    size: sizeIn(reader),
    unit: unitOf(framework, breach),
    ...(year ? { year: reader.year('jaar') } : {}),
    cause: reader.text('oorzaak', 'Zeg waardoor dit komt.'),
    consequences: reader.text('gevolgen', 'Zeg wat er gebeurt als niemand iets doet.'),
    options: reader.text('mogelijkheden', 'Zeg wat er kan.'),
    recommendation: reader.text('advies', 'Zeg wat u adviseert.'),
    ...(urgent === undefined ? {} : { urgent: { reason: urgent } }),
    ...(isBureau ? { reason: reader.text('reden', 'Zeg waarom het programmabureau dit meldt.') } : {}),
  };
};
