import { demand } from '#shared/authority/authority.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { isTakenOut, stretchesOf } from '#shared/words/taken-out.ts';
import { removalContracts } from '../contracts/words-removals.ts';
import type { Deps } from '../deps.ts';
import { formsOf, type GivenRemoval, hashOfRemoval, nextRemoval, type WordsRemoval } from '../domain/words-removal.ts';
import { removalEntity } from '../records.ts';
import { removalFact } from '../removal-fact.ts';
import type { TextsFinder } from '../texts-finder.ts';

const act = 'take out remarks';

const shown = ({ programmeId: _programme, words: _words, ...removal }: WordsRemoval) => ({
  ...removal,
  hash: hashOfRemoval({ words: _words }),
});

/**
 * Takes words out of everything that was written about one thing, because they say something about a person (rule 19). It records that they
 * were; every owner of a text or of a copy takes them out when it receives the fact. Called again, it returns the same removal and records the
 * fact again, so that a copy is found that was made meanwhile, or that came back with a restored table.
 */
export const takeOutWords = (deps: Pick<Deps, 'client' | 'table' | 'registry'>, texts: TextsFinder) =>
  operation('takeOutWords', {
    contract: removalContracts.takeOutWords,
    act,
    answer: async ({ params: { programmeId }, body, caller, standing, now }) => {
      const taking = { programmeId, ground: demand(act, standing), at: now, by: caller.by };
      const removal = await retry(() => removedOrKnown(deps, texts, body, taking)).catch(
        asConflict('removal-made', 'Other words were taken out at the same moment. Try again.'),
      );
      return { status: 201, body: shown(removal) };
    },
  });

type Taking = Pick<WordsRemoval, 'programmeId' | 'ground' | 'at' | 'by'>;

/**
 * The removal of words, or the one that was made before: two that ask for the same words at once make one.
 * @throws {ConditionFailed} when somebody else took words out meanwhile: what they were is read again.
 * @throws {Conflict} `no-such-words` when nobody wrote them.
 * @throws {InvalidInput} when the reason repeats the words.
 */
const removedOrKnown = async (
  { client, table, registry }: Pick<Deps, 'client' | 'table' | 'registry'>,
  texts: TextsFinder,
  given: GivenRemoval,
  taking: Taking,
): Promise<WordsRemoval> => {
  const { programmeId } = taking;
  const { about, aboutId } = given;
  const forms = formsOf(given.words);
  const before = await registry.removals(programmeId);
  const known = before.find(
    (one) => one.about === about && one.aboutId === aboutId && forms.some((form) => isTakenOut(form, one.words)),
  );
  if (known) {
    await transact(client, table.record(removalFact(known)));
    return known;
  }
  const found = await texts({ programmeId, about, aboutId });
  const removal = forms
    .map((form) => nextRemoval({ ...given, words: form }, { ...taking, number: before.length + 1 }))
    .find((one) => found.some((text) => stretchesOf(text, one.words).length > 0));
  if (!removal) throw new Conflict('no-such-words', 'Nobody wrote this text about it, or it was taken out (rule 19).');
  await transact(client, [table.insert(removalEntity, removal), ...table.record(removalFact(removal))]);
  return removal;
};

/** Records the fact of a removal again: every owner looks again for its words, which may have come back with a restored table. */
export const repeatRemoval = ({ client, table, registry }: Pick<Deps, 'client' | 'table' | 'registry'>) =>
  operation('repeatRemoval', {
    contract: removalContracts.repeatRemoval,
    act,
    answer: async ({ params: { programmeId, removal: number } }) => {
      const removal = /^[1-9]\d{0,8}$/.test(number) ? await registry.removal(programmeId, Number(number)) : undefined;
      if (!removal) throw new NotFound('There is no such removal.');
      await transact(client, table.record(removalFact(removal)));
      return { status: 200, body: shown(removal) };
    },
  });

/** Every removal, oldest first. */
export const listRemovals = ({ registry }: Pick<Deps, 'registry'>) =>
  operation('listRemovals', {
    contract: removalContracts.listRemovals,
    act,
    answer: async ({ params: { programmeId }, query }) => {
      const { part, next } = partOf(await registry.removals(programmeId), {
        path: `/v1/programmes/${programmeId}/removals`,
        query,
        orders: { at: ({ at }) => at },
        nameOf: ({ number }: WordsRemoval) => String(number),
      });
      return { status: 200, body: { removals: part.map(shown), ...(next ? { next } : {}) } };
    },
  });
