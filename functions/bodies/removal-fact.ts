import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { WordsAbout } from '#shared/vocabulary/words-about.ts';
import type { WordsRemoval } from './domain/words-removal.ts';

type Taken = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

const nameIn: Readonly<Record<WordsAbout, (aboutId: string) => Partial<Taken['data']>>> = {
  'framework-cycle': (cycleId) => ({ cycleId }),
  alliance: (allianceId) => ({ allianceId }),
  escalation: (escalationId) => ({ escalationId }),
  grant: (grantId) => ({ grantId }),
  lesson: (lessonId) => ({ lessonId }),
  evaluation: (evaluationId) => ({ evaluationId }),
  composition: (number) => ({ review: Number(number) }),
  rules: (number) => ({ ruleChange: Number(number) }),
};

/** The fact of a removal, the same each time that it is recorded: every owner of a text or of a copy takes the words out when it receives it. */
export const removalFact = ({ programmeId, number, about, aboutId, at }: WordsRemoval): Taken =>
  fact('nl.regiodeal.registry.words-taken-out.v1', at, { programmeId, ...nameIn[about](aboutId), change: number });
