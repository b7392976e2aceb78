import type { AnswerOf } from '#client/client.ts';
import { ifThere } from '../if-there.ts';
import type { Visit } from '../screens/screen.ts';

type Programme = AnswerOf<'readProgramme'>;
type Framework = AnswerOf<'readFramework'>['content'];

/** The names of partners, lines and goals, by their identifiers. An identifier without a name stands for itself. */
export interface Names {
  readonly partners: Programme['partners'];
  readonly lines: Framework['lines'];
  readonly partner: (partnerId: string) => string;
  readonly line: (lineId: string) => string;
  readonly goal: (goalId: string) => string;
  readonly indicator: (indicatorId: string) => string;
}

/** The names in a programme and, when there is one, its framework in force. */
export const namesIn = ({ partners, lines }: Pick<Programme, 'partners' | 'lines'>, framework?: Framework): Names => {
  const inForce = framework?.lines ?? [];
  const goals = inForce.flatMap((line) => line.goals);
  return {
    partners,
    lines: inForce,
    partner: (id) => partners.find(({ partnerId }) => partnerId === id)?.name ?? id,
    line: (id) => [...inForce, ...lines].find(({ lineId }) => lineId === id)?.name ?? id,
    indicator: (id) =>
      goals.flatMap(({ indicators }) => indicators).find(({ indicatorId }) => indicatorId === id)?.name ?? id,
    goal: (id) => goals.find(({ goalId }) => goalId === id)?.title ?? id,
  };
};

/** The framework in force; undefined while there is none. */
export const frameworkInForce = async (visit: Visit): Promise<Framework | undefined> =>
  (await versionInForce(visit))?.content;

/** The version in force, with how each municipality stands to it; undefined while there is none. */
export const versionInForce = ({ api, programmeId }: Visit): Promise<AnswerOf<'readFramework'> | undefined> =>
  ifThere(api.call('readFramework', { path: { programmeId } }));

/** Reads the names of the programme of a visit. */
export const namesOf = async (visit: Visit): Promise<Names> => {
  const { api, programmeId } = visit;
  const [programme, framework] = await Promise.all([
    api.call('readProgramme', { path: { programmeId } }),
    frameworkInForce(visit),
  ]);
  return namesIn(programme, framework);
};
