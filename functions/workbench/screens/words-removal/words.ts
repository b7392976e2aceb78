import type { AnswerOf, BodyOf } from '#client/client.ts';

export type WordsRemoval = AnswerOf<'listRemovals'>['removals'][number];
export type WordsAbout = BodyOf<'takeOutWords'>['about'];

const inDutch: Readonly<Record<WordsAbout, (aboutId: string) => string>> = {
  'framework-cycle': (version) => `Kaders, versie ${version}`,
  alliance: (allianceId) => `Alliantie ${allianceId}`,
  escalation: (escalationId) => `Escalatie ${escalationId.replace(/^escalation-/, '')}`,
  grant: (grantId) => `Ruimte ${grantId} voor het college`,
  lesson: (lessonId) => `Les ${lessonId}`,
  evaluation: (evaluationId) => `Tussentijdse evaluatie ${evaluationId}`,
  composition: (number) => `Herijking ${number} van de regiegroep`,
  rules: (number) => `Wijziging ${number} van de spelregels`,
};

/** What words were written about, in Dutch. */
export const aboutInDutch = ({ about, aboutId }: Pick<WordsRemoval, 'about' | 'aboutId'>): string =>
  inDutch[about](aboutId);

/** What the path of a screen names; undefined when it names no such kind. */
export const aboutNamed = (about: string): WordsAbout | undefined =>
  Object.keys(inDutch).find((kind): kind is WordsAbout => kind === about);
