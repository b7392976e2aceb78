import { DeleteItemCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { registerFacts } from '#functions/decisions/reactions/register-facts.ts';
import { entryEntity, headEntity, markEntity, ranges, registrationEntity } from '#functions/decisions/records.ts';
import { mailEntity } from '#functions/mail/ledger.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { takeOutRemarks } from '#functions/rounds/operations/take-out-remarks.ts';
import { forgetRemarks } from '#functions/rounds/reactions/forget-remarks.ts';
import { answerEntity, roundEntity, taskEntity } from '#functions/rounds/records.ts';
import type { Choices, Outcome } from '#infra/tools/restore/choices.ts';
import { differencesIn, type RestoreParts, rehearse, restoreRecord } from '#infra/tools/restore/restore-record.ts';
import { type Key, type Stored, toStored } from '#shared/dynamo/entity.ts';
import { factEntity } from '#shared/dynamo/outbox.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { handledBy } from '#shared/events/consumer.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { decided, everything, holding, ofKind, type Snapshot, written } from './support/copies.ts';
import {
  advanced,
  afterTerms,
  answer,
  broughtTo,
  called,
  collegeDecision,
  moved,
  opened,
} from './support/governance.ts';
import { sourcesOf } from './support/register.ts';
import { verified } from './support/verified.ts';
import { emptyWorld, factsOfType, imported, namesOf, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const tasks = ['alfa', 'beta', 'gamma'].map((name) => `${programmeId}.1.approval.1.college-${name}`);
const [first = '', second = '', third = ''] = tasks;
const replaceAll: Choices = { changed: 'replace', newer: 'remove' };

/** A programme with a cycle at its approval: one college decided before the moment of the copy, one after it. */
const snapshots = async (): Promise<Record<'then' | 'since', Snapshot>> => {
  const world = await emptyWorld();
  await imported(world);
  await broughtTo(world, programmeId, 'approval');
  await answer(world, first, collegeDecision('approved'));
  await decided(world);
  const then = await everything(world);
  await answer(world, second, collegeDecision('approved'));
  await decided(world);
  return { then, since: await everything(world) };
};
let once: ReturnType<typeof snapshots> | undefined;

/** That story in tables of their own: what the application has, and the copy. It is told once; most of a test would go into it. */
const story = async (): Promise<{ world: World; copy: World; parts: (choices?: Choices) => RestoreParts }> => {
  once ??= snapshots();
  const { then, since } = await once;
  const [world, copy] = await Promise.all([holding(since), holding(then)]);
  const parts = (choices: Choices = {}): RestoreParts => ({
    client: world.client,
    record: namesOf(world),
    copies: namesOf(copy),
    choices,
    now: () => new Date(now),
    progress: () => undefined,
  });
  return { world, copy, parts };
};

const removed = async (world: World, owner: Owner, key: Key): Promise<void> => {
  await world.client.send(new DeleteItemCommand({ TableName: namesOf(world)[owner], Key: marshall(key) }));
};
const changed = async (world: World, owner: Owner, kind: string, change: Stored): Promise<number> => {
  const items = await ofKind(world, owner, kind);
  for (const item of items) await written(world, owner, { ...item, ...change });
  return items.length;
};
const outcomesOf = async (
  parts: RestoreParts,
  owner: Owner,
): Promise<Record<string, Partial<Record<Outcome, number>>>> => {
  const { reports } = await rehearse(parts);
  const counts = reports.find((report) => report.owner === owner)?.counts ?? {};
  const differences = Object.entries(counts).map(([kind, { same: _, ...rest }]) => [kind, rest] as const);
  return Object.fromEntries(differences.filter(([, rest]) => Object.keys(rest).length > 0));
};
/** Stored items as one text. */
const textOf = (items: unknown): string =>
  JSON.stringify(items, (_, value: unknown) => (value instanceof Map ? [...value.values()] : value));

/** Registers what the facts of rounds that wait to be sent report, as the two functions of the register do. */
const registerOf = async (world: World): Promise<void> => {
  const { client, tables } = world;
  const parts = { client, table: tables.decisions, clock: () => now };
  const handlers = registerFacts({ ...parts, sources: sourcesOf(world) });
  for (const one of await unsentFacts(world, 'rounds'))
    if (one.type in handlers) await handledBy(handlers, one as unknown as Fact);
  const waiting = await tables.decisions.query(registrationEntity, ranges.waitingSince('9999-12-31T23:59:59.999Z'));
  await appendDecisions(parts)(waiting);
};

const restored = async (parts: RestoreParts) => restoreRecord(parts, await rehearse(parts));

test('what the record is made of holds together, before anything is damaged', async () => {
  const { parts } = await story();
  const { check } = await rehearse({ ...parts(), copies: {} });
  expect(check.faults).toEqual([]);
  // Three votes and the adoption that they came to, and the two colleges.
  expect(check.registers).toEqual([{ programmeId, entries: 6, whole: true, lastHash: expect.any(String) }]);
});

describe('a rehearsal', () => {
  test('says what would change, key by key, and changes nothing', async () => {
    const { world, parts } = await story();
    await removed(world, 'rounds', taskEntity.key({ roundId: `${programmeId}.1.approval.1`, taskId: third }));
    await changed(world, 'rounds', 'round', marshall({ question: 'Wat?' }));
    const before = await everything(world);
    const found = await outcomesOf(parts(), 'rounds');
    expect(found).toEqual({
      task: { add: 1, 'undecided-changed': 1 },
      round: { 'undecided-changed': 5 },
      'round-count': { 'undecided-changed': 1 },
      answer: { 'undecided-newer': 1 },
      contact: { 'undecided-newer': 1 },
      fact: { 'undecided-newer': 1 },
    });
    const { reports, undecided } = await rehearse(parts());
    expect(undecided).toBe(true);
    expect(reports.find(({ owner }) => owner === 'rounds')?.examples['task add']).toEqual([
      `ROUND#${programmeId}.1.approval.1 / TASK#${third}`,
    ]);
    expect(await everything(world)).toEqual(before);
  });

  test('is followed by nothing while somebody has not chosen', async () => {
    const { world, parts } = await story();
    const before = await everything(world);
    for (const choices of [{}, { changed: 'replace' }, { newer: 'remove' }] as const)
      await expect(restored(parts(choices))).rejects.toThrow('Nothing was written');
    expect(await everything(world)).toEqual(before);
  });

  test('sees beforehand that the record would not hold', async () => {
    const { parts } = await story();
    const { check } = await rehearse(parts(replaceAll));
    expect(check.faults).toEqual([
      `entry REGISTER#${programmeId} / ENTRY#${String(check.counts['decisions entry']).padStart(9, '0')}: there is no answer ${second}.1.`,
    ]);
  });
});

describe('a restore', () => {
  test('that keeps what was written since puts back only what is gone', async () => {
    const { world, parts } = await story();
    const before = await everything(world);
    await removed(world, 'rounds', roundEntity.key({ roundId: `${programmeId}.1.input.1` }));
    await removed(world, 'frameworks', { pk: `PROGRAMME#${programmeId}`, sk: 'CYCLE#000001' });
    const { check } = await restored(parts({ changed: 'keep', newer: 'keep' }));
    expect(await everything(world)).toEqual(before);
    expect(check.faults).toEqual([]);
  });

  test('to the moment itself leaves what the copy says, but for the register, which is never cut', async () => {
    const { world, copy, parts } = await story();
    const register = (await everything(world))['decisions'];
    await changed(world, 'rounds', 'task', marshall({ addressee: 'niemand' }));
    await restored(parts(replaceAll));
    const [after, expectedRecord] = [await everything(world), await everything(copy)];
    for (const owner of eachOf(owners.filter((one) => one !== 'decisions')))
      expect(after[owner]).toEqual(expectedRecord[owner]);
    expect(after['decisions']).toEqual(register);
  });

  test('of one kind leaves every other alone', async () => {
    const { world, copy, parts } = await story();
    await changed(world, 'rounds', 'round', marshall({ question: 'Wat?' }));
    const before = await everything(world);
    await restored(parts({ ...replaceAll, kinds: ['round'] }));
    const after = await everything(world);
    const [sameKeys, expectedItems] = [new Map(before['rounds']), (await everything(copy))['rounds'] ?? new Map()];
    for (const [key, item] of expectedItems) if (item['entity']?.S === 'round') sameKeys.set(key, item);
    expect(after).toEqual({ ...before, rounds: sameKeys });
  });

  test('done twice is done once, and what is there is what the rehearsal said', async () => {
    const { world, parts } = await story();
    await changed(world, 'bodies', 'person', marshall({ name: 'Onbekend' }));
    const choices: Choices = { changed: 'replace', newer: 'keep', kinds: ['person'] };
    const expected = await rehearse(parts(choices));
    const { check } = await restoreRecord(parts(choices), expected);
    expect(differencesIn(expected.check.counts, check.counts)).toEqual([]);
    const once = await everything(world);
    await restored(parts(choices));
    expect(await everything(world)).toEqual(once);
    expect(await outcomesOf(parts({ changed: 'replace', kinds: ['person'] }), 'bodies')).toEqual(
      expect.not.objectContaining({ person: expect.anything() }),
    );
  });

  test('says when there is another number of something than was expected: something else writes', async () => {
    const { world, parts } = await story();
    const expected = await rehearse(parts({ changed: 'keep', newer: 'keep' }));
    await written(world, 'mail', mailItem('m-1'));
    const { check } = await restoreRecord(parts({ changed: 'keep', newer: 'keep' }), expected);
    expect(differencesIn(expected.check.counts, check.counts)).toEqual(['mail mail: 0 were expected and 1 are there.']);
  });
});

const mailItem = (
  mailId: string,
  change: Partial<Parameters<typeof mailEntity.key>[0]> & { status?: 'sending' | 'sent'; expiresAt?: number } = {},
): Stored =>
  toStored(mailEntity, { mailId, status: 'sent', attempt: 1, startedAt: now, expiresAt: 4_000_000_000, ...change });

describe('what a restore cannot take back stays', () => {
  const revisedFact = fact('nl.regiodeal.cycle.text-revised.v1', now, { programmeId, cycleId: '1', textNumber: 9 });
  const sent = toStored(factEntity, { ...revisedFact, data: { ...revisedFact.data } });
  const unsent = toStored(factEntity, { ...revisedFact, data: { ...revisedFact.data }, unsentSince: now });
  const textNumbers = async (world: World): Promise<unknown[]> =>
    (await unsentFacts(world, 'frameworks')).map(({ data }) => data['textNumber']);

  test.each<[string, Stored | undefined, Stored | undefined, number]>([
    ['was sent since is not sent again', sent, unsent, 0],
    ['was sent and is gone comes back as sent', undefined, sent, 0],
    ['waits in both is sent once', unsent, unsent, 1],
    ['waited and is gone waits again, under the same id', undefined, unsent, 1],
  ])('a fact that %s', async (_, original, restoredOne, waiting) => {
    const { world, copy, parts } = await story();
    if (original) await written(world, 'frameworks', original);
    if (restoredOne) await written(copy, 'frameworks', restoredOne);
    await restored(parts(replaceAll));
    expect(await textNumbers(world)).toEqual(Array.from({ length: waiting }, () => 9));
  });

  test('a fact that waits to tell of what is taken back is not told', async () => {
    const { world, parts } = await story();
    await written(world, 'frameworks', unsent);
    await restored(parts(replaceAll));
    expect(await textNumbers(world)).toEqual([]);
  });

  test('a letter that left since is not written again', async () => {
    const { world, copy, parts } = await story();
    await written(copy, 'mail', mailItem('m-1', { status: 'sending' }));
    await written(world, 'mail', mailItem('m-1'));
    await restored(parts(replaceAll));
    expect(await ofKind(world, 'mail', 'mail')).toEqual([mailItem('m-1')]);
  });

  test('what has expired does not come back', async () => {
    const { world, copy, parts } = await story();
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    await world.client.send(new UpdateTimeToLiveCommand({ TableName: namesOf(world).mail, TimeToLiveSpecification }));
    await written(copy, 'mail', mailItem('old', { expiresAt: Math.floor(Date.parse(now) / 1000) - 1 }));
    await written(copy, 'mail', mailItem('new', { expiresAt: Math.floor(Date.parse(now) / 1000) + 100 }));
    await restored(parts(replaceAll));
    expect((await ofKind(world, 'mail', 'mail')).map(({ mailId }) => mailId?.S)).toEqual(['new']);
    await world.client.send(
      new UpdateTimeToLiveCommand({
        TableName: namesOf(world).mail,
        TimeToLiveSpecification: { ...TimeToLiveSpecification, Enabled: false },
      }),
    );
  });

  test('words that were taken out since stay out of their answer and of the register, and out of what quotes them once that is repeated', async () => {
    const world = await emptyWorld();
    const sick = 'Wethouder Jansen is langdurig ziek.';
    await imported(world);
    const roundId = await broughtTo(world, programmeId, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    await answer(world, taskId, { answer: 'negative', remarks: sick });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await advanced(world);
    await moved(world, programmeId, { move: 'proceed', motivation: 'Toch.' });
    await opened(world);
    await registerOf(world);
    const then = await everything(world);
    const body = { answerNumber: 1, reason: 'Het zegt iets over een persoon.' };
    const takenOut = async (on: World): Promise<void> => {
      await called(takeOutRemarks(on.roundDeps), { programmeId, taskId }, body);
      const facts = await factsOfType(on, 'rounds', 'task.remarks-taken-out');
      for (const one of facts)
        await forgetRemarks(on.roundDeps)(one as unknown as Parameters<ReturnType<typeof forgetRemarks>>[0]);
      await registerOf(on);
    };
    await takenOut(world);
    const copy = await holding(then);
    const since = await holding(await everything(world));
    expect(textOf(await everything(since)).includes(sick)).toBe(false);

    const { reports } = await restored({
      client: since.client,
      record: namesOf(since),
      copies: namesOf(copy),
      choices: replaceAll,
      now: () => new Date(now),
      progress: () => undefined,
    });
    const stored = await everything(since);
    // What the next round was told quotes them, and came back.
    expect(textOf(stored.rounds).includes(sick)).toBe(true);
    for (const kind of ['answer', 'task'] as const)
      expect(textOf(await ofKind(since, 'rounds', kind)).includes(sick)).toBe(false);
    expect(textOf(stored.decisions).includes(sick)).toBe(false);
    expect(reports.flatMap(({ todo }) => todo)).toContainEqual(expect.stringContaining(`/tasks/${taskId}/removals`));
    await takenOut(since);
    expect(textOf(await everything(since)).includes(sick)).toBe(false);
    expect((await verified(since, afterTerms, programmeId)).whole).toBe(true);
  });

  test('what was taken out since is known also when the table that says so stays, and what was taken out before is not', async () => {
    const { world, copy, parts } = await story();
    const removed = (change: number, at: string) =>
      fact('nl.regiodeal.registry.words-taken-out.v1', at, { programmeId, allianceId: 'samen-bewegen', change });
    for (const one of [removed(1, '2026-01-05T09:00:00.000Z'), removed(2, '2030-01-05T09:00:00.000Z')])
      await written(world, 'bodies', toStored(factEntity, { ...one, data: { ...one.data } }));
    const { repeat } = await restored({ ...parts(replaceAll), copies: { rounds: namesOf(copy).rounds } });
    expect(repeat).toEqual([expect.stringContaining(`/v1/programmes/${programmeId}/removals/2/repetitions`)]);
  });

  test('that a person was erased is known, so that it is done again', async () => {
    const { world, parts } = await story();
    const erased = fact('nl.regiodeal.registry.person-erased.v1', now, { programmeId, personId: 'p-1', change: 2 });
    await written(world, 'bodies', toStored(factEntity, { ...erased, data: { ...erased.data } }));
    const { reports } = await restored(parts(replaceAll));
    expect(reports.find(({ owner }) => owner === 'bodies')?.todo).toEqual([
      `p-1 of ${programmeId} was erased since: erase that person again (POST /v1/programmes/${programmeId}/people/p-1/erasures).`,
    ]);
    expect((await ofKind(world, 'bodies', 'fact')).map(({ id }) => id?.S)).toContain(erased.id);
  });
});

describe('the register', () => {
  const register = async (world: World) => {
    const entries = await ofKind(world, 'decisions', 'entry');
    return entries.toSorted((one, other) => Number(one['sequence']?.N) - Number(other['sequence']?.N));
  };

  test('of which an entry was changed is whole again, with what was registered since behind it', async () => {
    const { world, parts } = await story();
    const before = await everything(world);
    const [entry] = await register(world);
    await written(world, 'decisions', {
      ...entry,
      decision: marshall({ d: { outcome: 'not-approved' } })['d'] ?? { S: '' },
    });
    const choices: Choices = { changed: 'replace', newer: 'keep' };
    const { check } = await restored({ ...parts(choices), copies: { decisions: parts().copies.decisions ?? '' } });
    expect(check.registers).toEqual([expect.objectContaining({ whole: true })]);
    expect(await everything(world)).toEqual(before);
  });

  test('of which the head is gone has one again, behind the last entry', async () => {
    const { world, parts } = await story();
    const before = await everything(world);
    await removed(world, 'decisions', headEntity.key({ programmeId }));
    const { check, reports } = await restored(parts({ changed: 'keep', newer: 'keep' }));
    expect(reports.flatMap(({ moved }) => moved)).toEqual([
      `head of ${programmeId}: at ${(await register(world)).length}`,
    ]);
    expect(check.faults).toEqual([]);
    expect(await everything(world)).toEqual(before);
  });

  test('of which the head lies is not made right in silence', async () => {
    const { world, parts } = await story();
    const [last] = (await register(world)).slice(-1);
    await removed(world, 'decisions', entryEntity.key({ programmeId, sequence: Number(last?.['sequence']?.N) }));
    const { check } = await rehearse(parts({ changed: 'keep', newer: 'keep' }));
    expect(check.faults).toEqual(
      expect.arrayContaining([
        `The register of ${programmeId} is not whole: it breaks at entry ${Number(last?.['sequence']?.N)}.`,
      ]),
    );
  });
});

describe('a decision on its way into the register', () => {
  const waiting = (world: World, decisionId: string) =>
    registrationOf(world, decisionId).then(({ sequence: _, ...registration }) => registration);
  const registrationOf = async (world: World, decisionId: string): Promise<Stored> => {
    const [entry] = (await ofKind(world, 'decisions', 'entry')).filter(
      ({ decision }) => decision?.M?.['decisionId']?.S === decisionId,
    );
    const { sequence, decision } = entry ?? {};
    return {
      ...marshall({
        ...registrationEntity.key({ programmeId, decisionId }),
        entity: 'registration',
        programmeId,
        decisionId,
      }),
      ...marshall({ notedAt: now, order: 0 }),
      ...(sequence ? { sequence } : {}),
      ...(decision ? { decision } : {}),
    };
  };

  test('that has its place by now does not wait again: it would get a second', async () => {
    const { world, copy, parts } = await story();
    await removed(world, 'decisions', markEntity.key({ decisionId: `${first}.1` }));
    const { decision: _, ...placed } = await registrationOf(world, `${first}.1`);
    await written(copy, 'decisions', await waiting(copy, `${first}.1`));
    const alone = await rehearse(parts({ changed: 'keep', newer: 'keep' }));
    expect(alone.check.faults).toEqual([
      `registration REGISTER#${programmeId} / REGISTRATION#${first}.1: "entry ${first}.1" is there already.`,
    ]);
    await written(world, 'decisions', placed);
    const { check } = await restored(parts({ changed: 'replace', newer: 'keep', kinds: ['registration'] }));
    expect(check.faults).toEqual([]);
    expect(await ofKind(world, 'decisions', 'registration')).toEqual([placed]);
  });
});

describe('what does not hold between the tables is named', () => {
  const roundId = `${programmeId}.1.approval.1`;
  test.each<[string, Owner, Key, string]>([
    [
      'an answer without its task',
      'rounds',
      taskEntity.key({ roundId, taskId: second }),
      `there is no task ${second}.`,
    ],
    [
      'an entry without its answer',
      'rounds',
      answerEntity.key({ roundId, taskId: first, number: 1 }),
      `there is no answer ${first}.1.`,
    ],
    [
      'an entry without its mark',
      'decisions',
      markEntity.key({ decisionId: `${first}.1` }),
      `there is no mark ${first}.1.`,
    ],
    ['a task without its round', 'rounds', roundEntity.key({ roundId }), `there is no round ${roundId}.`],
    [
      'a round without its cycle',
      'frameworks',
      { pk: `PROGRAMME#${programmeId}`, sk: 'CYCLE#000001' },
      `there is no framework-cycle ${programmeId}.1.`,
    ],
    [
      'a cycle without its text',
      'frameworks',
      { pk: `CYCLE#${programmeId}#1`, sk: 'TEXT#000001' },
      `there is no text ${programmeId}.1.1.`,
    ],
    [
      'a registry behind its changes',
      'bodies',
      { pk: `REGISTRY#${programmeId}`, sk: 'PRESENT' },
      `there is no registry-present ${programmeId}.`,
    ],
  ])('%s', async (_, owner, key, said) => {
    const { world, parts } = await story();
    await removed(world, owner, key);
    const { check } = await rehearse({ ...parts(), copies: {} });
    expect(check.faults).toEqual(expect.arrayContaining([expect.stringContaining(said)]));
  });

  test('what cannot be read, and a kind that nobody knows', async () => {
    const { world, parts } = await story();
    await changed(world, 'rounds', 'round', marshall({ status: 'half open' }));
    await written(world, 'mail', marshall({ pk: 'X', sk: 'X', entity: 'letterbox' }));
    const { check } = await rehearse({ ...parts(), copies: {} });
    expect(check.faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('A stored round'),
        'mail: X / X is of a kind that this release does not know.',
      ]),
    );
  });

  test('a cycle that is put back behind the stages that it entered since', async () => {
    const { world, copy, parts } = await story();
    const visits = await ofKind(copy, 'frameworks', 'visit');
    const [last] = visits.toSorted((one, other) => Number(other['visit']?.N) - Number(one['visit']?.N));
    const next = Number(last?.['visit']?.N) + 1;
    await written(world, 'frameworks', {
      ...last,
      sk: { S: `VISIT#${String(next).padStart(6, '0')}` },
      visit: { N: String(next) },
    });
    const { check } = await rehearse(parts({ changed: 'replace', newer: 'keep' }));
    expect(check.faults).toEqual(
      expect.arrayContaining([
        `visit of framework-cycle ${programmeId}.1: by what refers to it ${next - 1} is the last, and ${next} is.`,
      ]),
    );
  });
});
