import fc from 'fast-check';
import type { DescribedOperation, JsonSchema, OpenApi } from '#functions/documentation/document.ts';
import { brokenLike, likeIt, type Values } from './arbitraries.ts';
import type { Asked, Log } from './asking.ts';

/** Why a request is made, and with that what its answer may not be. */
export type Intent =
  /** As the schemas allow it. */
  | 'allowed'
  /** With something that the schemas do not allow, perhaps. */
  | 'broken'
  /** Of what belongs to another programme; all the rest is as it worked. */
  | 'foreign'
  /** By somebody who has no say here. */
  | 'stranger'
  /** Without the scope. */
  | 'unscoped';
export interface Request {
  readonly intent: Intent;
  readonly call: Asked;
}

/** The statuses that an answer to a request can have, where its intent leaves no other. */
export const fitting: Readonly<Partial<Record<Intent, number>>> = { foreign: 404, stranger: 404, unscoped: 403 };

/** The identifiers of a programme, by the name of the parameter, as they were used when something worked. */
export type Known = Readonly<Record<string, readonly string[]>>;

export const knownIn = ({ worked }: Pick<Log, 'worked'>): Known => {
  const found = new Map<string, Set<string>>();
  for (const { ids } of [...worked.values()].flat()) {
    for (const [name, id] of Object.entries(ids)) found.set(name, (found.get(name) ?? new Set()).add(id));
  }
  return Object.fromEntries([...found].map(([name, ids]) => [name, [...ids]]));
};

/** Those that say by themselves of which programme they are: others, like the number of a year, mean something in each. */
export const ownTo = (programmeId: string, known: Known): Known =>
  Object.fromEntries(
    Object.entries(known).map(([name, ids]) => [name, ids.filter((id) => id.includes(programmeId))] as const),
  );

interface Grounds {
  readonly document: OpenApi;
  /** Values that its schemas allow, about what is there. */
  readonly values: Values;
  /** The requests of this operation that worked. */
  readonly worked: readonly Asked[];
  readonly mine: Known;
  readonly theirs: Known;
  readonly clients: readonly string[];
}

/** Requests to an operation: allowed, broken, and of things and by people that are not of this programme. */
export const requestsTo = (operation: DescribedOperation, grounds: Grounds): fc.Arbitrary<Request> => {
  const { worked, mine, theirs, clients } = grounds;
  const like = fc.constantFrom(...worked);
  const body = bodyOf(operation);
  return fc.oneof(
    { weight: 5, arbitrary: like.chain((call) => allowed(operation, call, body, grounds)) },
    { weight: 3, arbitrary: like.chain((call) => broken(call, mine)) },
    { weight: 1, arbitrary: like.chain((call) => foreign(call, theirs)) },
    {
      weight: 1,
      arbitrary: like.map((call): Request => ({ intent: 'stranger', call: { ...call, clientId: 'onbekend' } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ call: like, clientId: fc.constantFrom(...clients) })
        .map(({ call, clientId }): Request => ({ intent: 'allowed', call: { ...call, clientId } })),
    },
    { weight: 1, arbitrary: like.map((call): Request => ({ intent: 'unscoped', call: { ...call, scopes: [] } })) },
  );
};

const bodyOf = ({ requestBody }: DescribedOperation): JsonSchema | undefined =>
  requestBody?.content['application/json']?.schema;

const allowed = (
  operation: DescribedOperation,
  call: Asked,
  body: JsonSchema | undefined,
  grounds: Grounds,
): fc.Arbitrary<Request> => {
  const { document, mine, values } = grounds;
  const named = document.components.schemas;
  const bodies =
    body === undefined
      ? fc.constant({})
      : fc
          .oneof(
            { weight: 3, arbitrary: likeIt(call.body, body, named, values) },
            { weight: 1, arbitrary: values(body) },
          )
          .map((made) => ({ body: made }));
  const queries = (operation.parameters ?? []).flatMap((parameter) =>
    'in' in parameter && parameter.in === 'query' ? parameter : [],
  );
  const query =
    queries.length === 0
      ? fc.constant({})
      : fc
          .record(Object.fromEntries(queries.map(({ name, schema }) => [name, values(schema).map(String)])), {
            requiredKeys: queries.filter(({ required }) => required).map(({ name }) => name),
          })
          .map((made) => ({ query: made as Record<string, string> }));
  const others = fc.record({ name: fc.constantFrom(...Object.keys(call.ids)), at: fc.nat() }).map(({ name, at }) => {
    const ids = mine[name] ?? [];
    return name === 'programmeId' ? {} : { [name]: ids[at % ids.length] ?? '' };
  });
  return fc.record({ bodies, query, ids: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, others) }).map(
    ({ bodies: given, query: with_, ids }): Request => ({
      intent: 'allowed',
      call: { ...call, ...given, ...with_, ids: { ...call.ids, ...ids } as Record<string, string> },
    }),
  );
};

/** Identifiers that lead nowhere; made once, since a string that matches takes long to prepare. */
const nowhere = fc.oneof(
  fc.stringMatching(/^[a-z0-9.-]{1,20}$/),
  fc.constantFrom('', '%', 'A', '..', 'x'.repeat(300), 'é', '#', '0', '9'),
);

const broken = (call: Asked, mine: Known): fc.Arbitrary<Request> => {
  const names = Object.keys(call.ids).filter((name) => name !== 'programmeId');
  const elsewhere = fc
    .record({ name: fc.constantFrom(...(names.length > 0 ? names : ['programmeId'])), id: nowhere })
    .map(({ name, id }) => ({ ids: { ...call.ids, [name]: id } }));
  const others = fc
    .constantFrom(...Object.values(mine).flat())
    .chain((id) =>
      fc
        .constantFrom(...(names.length > 0 ? names : ['nothing']))
        .map((name) => ({ ids: { ...call.ids, ...(name === 'nothing' ? {} : { [name]: id }) } })),
    );
  const bodies: fc.Arbitrary<Partial<Asked>> =
    call.body === undefined
      ? fc.constantFrom(
          { query: { onbekend: '1' } },
          { query: { limit: '0' } },
          { query: { cursor: 'x' } },
          { query: { asOf: 'ooit' } },
        )
      : fc.oneof(
          { weight: 6, arbitrary: brokenLike(call.body).map((body) => ({ body })) },
          {
            weight: 1,
            arbitrary: fc.constantFrom<Partial<Asked>>(
              { written: '{"' },
              { written: '' },
              { type: 'text/plain' },
              { written: `"${'x'.repeat(1_000_001)}"` },
              { query: { onbekend: '1' } },
            ),
          },
        );
  return fc
    .oneof({ weight: 3, arbitrary: bodies }, { weight: 1, arbitrary: elsewhere }, { weight: 1, arbitrary: others })
    .map((part): Request => ({ intent: 'broken', call: { ...call, ...part } }));
};

/** One identifier of the path is that of another programme. */
const foreign = (call: Asked, theirs: Known): fc.Arbitrary<Request> => {
  const own = Object.keys(call.ids).filter((name) => theirs[name]?.length);
  return fc
    .constantFrom(...own)
    .chain((name) =>
      fc
        .constantFrom(...(theirs[name] ?? []))
        .map((id): Request => ({ intent: 'foreign', call: { ...call, ids: { ...call.ids, [name]: id } } })),
    );
};
