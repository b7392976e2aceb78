import type { AnswerOf } from '#client/client.ts';

type Line = AnswerOf<'readTask'>['trail'][number];

const what: Readonly<Record<Line['what'], string>> = {
  opened: 'Gevraagd',
  reminded: 'Herinnerd',
  'sent-again': 'E-mail opnieuw verstuurd',
  reassigned: 'Aan iemand anders gegeven',
  'passed-on': 'Doorgegeven aan een collega',
  withdrawn: 'Ingetrokken',
  reopened: 'Opnieuw gevraagd',
  deferred: 'Aangehouden: er is nog geen besluit',
  answered: 'Beantwoord',
  undeliverable: 'De e-mail kwam niet aan',
  'remarks-taken-out': 'De toelichting is weggelaten',
};

/** What was done to a task, in Dutch. */
export const lineInDutch = (line: Pick<Line, 'what'>): string => what[line.what];

/** Who did it: an application or a person by its name in the registry, or what it followed from. */
export const byInDutch = ({ by }: Pick<Line, 'by'>, roundId: string): string => {
  if (by === roundId) return 'de ronde';
  if (by === 'addressee') return 'de geadresseerde';
  if (by === 'registry') return 'een wijziging in het register van partners en personen';
  if (by === 'matter') return 'het onderwerp, dat is ingetrokken';
  return by.replace(/^person\//, '');
};
