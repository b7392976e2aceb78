import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { status } from '../../pages/parts.ts';

type Cycle = AnswerOf<'readCycle'>;

const stages: Readonly<Record<Cycle['stage'], string>> = {
  draft: 'Concept',
  input: 'Inbreng van partners en raden',
  revision: 'Bijstelling door de regiegroep',
  sounding: 'Sondering van de klankbordgroep',
  consultation: 'Consultatie van de partners',
  adoption: 'Vaststelling door de regiegroep',
  approval: 'Instemming van de colleges',
  conditions: 'Antwoord van de regiegroep op voorwaarden',
  'in-force': 'Van kracht',
  withdrawn: 'Ingetrokken',
};

/** The stages in their order. */
export const stageOrder = Object.keys(stages) as readonly Cycle['stage'][];

/** Whether a later stage is still to come for a version in a stage. */
export const isBefore = (stage: Cycle['stage'], later: Cycle['stage']): boolean =>
  stageOrder.indexOf(stage) < stageOrder.indexOf(later);

/** The stage of a version, in Dutch. */
export const stageInDutch = (stage: Cycle['stage']): string => stages[stage];

/** How a version stands. */
export const standOfCycle = ({ status: is }: Pick<Cycle, 'status'>): Html => {
  if (is === 'running') return status('loopt', 'warning');
  if (is === 'in-force') return status('van kracht', 'ok');
  return is === 'superseded' ? status('vervangen') : status('ingetrokken');
};

type Move = Cycle['moves'][number];

/** A move of the preparers, as a choice. */
export const moveInDutch = ({ move, to }: Pick<Move, 'move' | 'to'>): string => {
  const next = stages[to].charAt(0).toLowerCase() + stages[to].slice(1);
  switch (move) {
    case 'submit':
      return `Indienen: door naar de ${next}`;
    case 'proceed':
      return `Verder: door naar de ${next}`;
    case 'back':
      return `Terug naar de ${next}`;
    case 'ask-again':
      return 'De colleges die niet instemden, opnieuw vragen over dezelfde tekst';
    case 'withdraw':
      return 'De versie intrekken: het kader wordt niet vastgesteld';
  }
};
