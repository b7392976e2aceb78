import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchSources } from '#shared/vocabulary/funding-source.ts';
import { euros } from '#shared/words/dutch.ts';

export type LineBudget = AnswerOf<'listLineBudgets'>['lines'][number];

const unlessNothing = (cents: number | undefined): string | undefined => (cents ? euros(cents) : undefined);

/** What the framework leaves on the line of an alliance in a year, and how much of it the alliance holds already. */
export const leftView = (allianceId: string, budget: LineBudget | undefined): Html =>
  dataList([
    ['De kaders geven de lijn', euros(budget?.givenCents ?? 0)],
    ['Verschoven door besluiten', unlessNothing(budget?.movedCents)],
    ['Alle jaarplannen samen', euros(budget?.heldCents ?? 0)],
    ['Daarvan deze alliantie', euros(budget?.held[allianceId] ?? 0)],
    ['Vrijgehouden voor een besluit', unlessNothing(budget?.setAsideCents)],
    ['Nog over', euros(budget?.leftCents ?? 0)],
    ...(budget?.sources ?? []).map(
      ({ source, leftCents }) => [`Nog over: ${dutchSources[source]}`, euros(leftCents)] as const,
    ),
  ]);
