import { html } from 'hono/html';
import { type AnswerOf, ApiProblem, Unreachable } from '#client/client.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { type RoundKind, roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { status, table } from '../pages/parts.ts';
import type { Visit } from '../screens/screen.ts';

/** A round that a form sets off, or that can follow from it. */
export interface AboutToAsk {
  readonly kind: RoundKind;
  /** The partners that it asks, for a kind whose audience does not follow from the membership; of an alliance whoever speaks for it. */
  readonly partnerIds?: readonly string[];
  /** The form chooses among these partners, so that not all of them are asked. */
  readonly choosing?: true;
}

/** A round of a form with whom it would put over the norm. */
export type AskedAhead = AboutToAsk & Pick<AnswerOf<'forecastAsked'>, 'addressees' | 'over'>;

type Over = AnswerOf<'forecastAsked'>['over'][number];

/** Partners of one forecast: with long identifiers the API takes some hundred and thirty. */
const mostAtOnce = 100;

/**
 * Whom each round that a form sets off would put over the norm; one that asks no partner is left out. A forecast that fails is left out too: the form
 * must not fail with it.
 * @throws {ApiProblem} when the person is not signed in any more.
 */
export const askedAhead = async (
  { api, programmeId }: Pick<Visit, 'api' | 'programmeId'>,
  asks: readonly AboutToAsk[],
): Promise<AskedAhead[]> => {
  const forecast = async (kind: RoundKind, partnerIds: readonly string[] | undefined) => {
    const query = { kind, ...(partnerIds ? { partnerIds: partnerIds.join(',') } : {}) };
    return api.call('forecastAsked', { path: { programmeId }, query });
  };
  const found = asks
    .filter(({ partnerIds }) => partnerIds === undefined || partnerIds.length > 0)
    .map(async (ask) => {
      const { kind, partnerIds, choosing } = ask;
      // Of partners that are asked by themselves each part counts by itself; of an alliance the first that takes part is asked.
      const parts = partnerIds && choosing ? partsOf(partnerIds) : [partnerIds];
      const each = await Promise.all(parts.map((some) => forecast(kind, some)));
      const addressees = each.reduce((sum, one) => sum + one.addressees, 0);
      return [{ ...ask, addressees, over: each.flatMap(({ over }) => over) }];
    });
  return (await Promise.all(found.map((one) => one.catch(unlessSignedOut)))).flat();
};

const partsOf = (partnerIds: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(partnerIds.length / mostAtOnce) }, (_, at) =>
    partnerIds.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );

const unlessSignedOut = (error: unknown): never[] => {
  const isFailed = error instanceof Unreachable || (error instanceof ApiProblem && error.problem.status !== 401);
  if (isFailed) return [];
  throw error;
};

/** The partners that a round puts over the norm of their ring, as every page shows them. */
export const putOverTable = (caption: string, over: readonly Over[]): Html =>
  table(
    caption,
    [
      { heading: 'Partner', cell: ({ name }) => name },
      { heading: 'Dit kwartaal al gevraagd', cell: ({ asked: askedBefore }) => String(askedBefore), isNumber: true },
      { heading: 'Met deze ronde', cell: ({ asked: askedBefore, adds }) => String(askedBefore + adds), isNumber: true },
      { heading: 'Norm', cell: ({ norm }) => String(norm), isNumber: true },
    ],
    over,
  );

const sentenceOf = ({ kind, choosing, over }: AskedAhead): Html => {
  const what = roundKindRows[kind].dutch;
  if (over.length === 0) return prose(`Met ${what} komt niemand boven de norm van zijn ring.`);
  const [partners, come] =
    over.length === 1
      ? ['1 partner', 'komt deze partner boven de norm van zijn ring']
      : [`${over.length} partners`, 'komen deze partners boven de norm van hun ring'];
  return html`<p class="nl-paragraph">${status(`${partners} boven de norm`, 'warning')} ${
    choosing
      ? `Vraagt u een van deze partners om ${what}, dan komt die boven de norm van zijn ring.`
      : `Met ${what} ${come}.`
  }</p>`;
};

/** What a form is about to ask of whom, above the form: whom each round would put over the norm of what is asked in a quarter. */
export const askedAheadView = (ahead: readonly AskedAhead[]): Html | undefined =>
  ahead.length === 0
    ? undefined
    : html`
<h2 class="nl-heading nl-heading--level-2">Wat dit van partners vraagt</h2>
${ahead.map(
  (one) => html`
${sentenceOf(one)}
${one.over.length > 0 && putOverTable(`Wie boven de norm komt: ${roundKindRows[one.kind].dutch}`, one.over)}`,
)}`;
