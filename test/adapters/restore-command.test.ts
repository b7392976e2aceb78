import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject, test } from 'vitest';
import { mailEntity } from '#functions/mail/ledger.ts';
import { putting, writeAll } from '#infra/tools/restore/write-batches.ts';
import { toStored } from '#shared/dynamo/entity.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { now } from '../support/small-programme.ts';
import { ofKind, written } from './support/copies.ts';
import { emptyWorld, namesOf, type World } from './support/world.ts';

const letters = 1500;
const letter = (at: number) =>
  toStored(mailEntity, { mailId: `m-${at}`, status: 'sent', attempt: 1, startedAt: now, expiresAt: 4_000_000_000 });

/** The command as somebody types it, on these tables. */
const command = (world: World, copy: World, ...words: string[]) => {
  const tables = owners.flatMap((owner) => ['--table', `${owner}=${namesOf(world)[owner]}`]);
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: world.account,
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
  };
  const file = 'infra/tools/restore.ts';
  const place = ['--endpoint', inject('engine').endpoint, ...tables];
  const copies = words[0] === 'copy' ? ['--only', 'mail', '--copy', `mail=${namesOf(copy).mail}`] : [];
  const child = spawn(process.execPath, [file, ...words, ...place, ...copies], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
};

const countIn = async ({ client, tables }: World): Promise<number> =>
  (await client.send(new ScanCommand({ TableName: tables.mail.name, Select: 'COUNT', ConsistentRead: true }))).Count ??
  0;

test('a restore that is killed in the middle goes on when it is started again, and says how the record is then', async () => {
  const [world, copy] = [await emptyWorld(), await emptyWorld()];
  const numbers = Array.from({ length: letters }, (_, at) => at);
  await writeAll(
    copy.client,
    namesOf(copy).mail,
    numbers.map((at) => putting(letter(at))),
  );

  const { child, ended } = command(world, copy, 'copy', '--apply');
  while ((await countIn(world)) === 0) await pause(5);
  child.kill('SIGKILL');
  await ended;
  // What the killed command had asked of the database may still be written after this count.
  const half = await countIn(world);
  expect(half).toBeGreaterThan(0);

  const secondRun = await command(world, copy, 'copy', '--apply').ended;
  const putBack = Number(/(\d+) × mail: only in the restored copy/.exec(secondRun.said)?.[1]);
  expect(putBack).toBeGreaterThan(0);
  expect(putBack).toBeLessThanOrEqual(letters - half);
  expect(secondRun.said).toContain(`mail mail: ${letters - putBack} → ${letters}`);
  expect(secondRun).toEqual({ code: 0, said: expect.stringContaining('Everything holds.') });
  expect((await ofKind(world, 'mail', 'mail')).length).toBe(letters);
});

test('it ends with 1 when something does not hold, and with 2 when it was not done', async () => {
  const [world, copy] = [await emptyWorld(), await emptyWorld()];
  await written(world, 'mail', letter(1));
  expect(await command(world, copy, 'copy').ended).toEqual({
    code: 1,
    said: expect.stringContaining('choose --newer'),
  });
  const refused = await command(world, copy, 'copy', '--apply').ended;
  expect(refused).toEqual({ code: 2, said: expect.stringContaining('Nothing was written') });
  const { startedAt: _, ...broken } = letter(2);
  await written(world, 'mail', broken);
  expect(await command(world, copy, 'check').ended).toEqual({
    code: 1,
    said: expect.stringContaining('A stored mail'),
  });
});
