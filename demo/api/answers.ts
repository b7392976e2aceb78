import type { AnswerOf } from '#client/client.ts';

/** What the API answers, by the names that the story has for it. */
export type Cycle = AnswerOf<'readCycle'>;
export type Difference = AnswerOf<'compareTexts'>['differences'][number];
export type Round = AnswerOf<'readRound'>;
export type Task = Round['tasks'][number];
export type Contribution = AnswerOf<'listInput'>['received'][number];
export type Entry = AnswerOf<'listDecisions'>['decisions'][number];

export type AllianceView = AnswerOf<'readAlliance'>;
export type Figures = AllianceView['partners'][number]['figures'];
export type Amount = Figures['asked'][string];
export type Report = AnswerOf<'readReport'>;

export type Escalation = AnswerOf<'readEscalation'>;
export type Authority = AnswerOf<'explainAuthority'>;
