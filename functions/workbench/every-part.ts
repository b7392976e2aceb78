import type { AnswerOf, Client, OperationName, RequestOf } from '#client/client.ts';

/** A list of the API to its end, where a screen shows all of it. */
export const everyPart = async <N extends OperationName, Item>(
  api: Client,
  name: N,
  request: RequestOf<N>,
  itemsOf: (part: AnswerOf<N>) => readonly Item[],
): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const part of api.parts(name, request)) items.push(...itemsOf(part));
  return items;
};
