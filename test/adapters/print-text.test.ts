import { expect, test } from 'vitest';
import { levelEntity } from '#functions/bodies/records.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { printText } from '#functions/frameworks/operations/print-text.ts';
import { contentHash } from '#functions/frameworks/terms/content.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { hashOf } from '../support/cycles.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { as } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { registering } from './support/register.ts';
import { emptyWorld } from './support/world.ts';

const decided = (partnerId: string, textHash: string): Decision => ({
  decisionId: `proefland.1.approval.1.college-${partnerId}.1`,
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  kind: 'approval',
  body: 'college',
  partnerId,
  outcome: 'approved',
  ground: 'approve an adopted framework',
  textHash,
  decidedAt: '2027-02-02',
  reference: `kenmerk-${partnerId}`,
  registration: { at: now, via: 'decision-page', registrarId: 'r' },
});

test('a text is printed with the decisions on exactly this text, and no others (rule 11)', async () => {
  const world = await emptyWorld();
  await withRound(world, 'approval');
  const register = registering(world);
  const hash = contentHash(exampleText);
  const document = 'https://besluiten.proef.example/alfa';
  await register({ ...decided('alfa', hash), document });
  await register(decided('beta', hashOf('b')));
  const print = printText(world.deps, new DecisionsReader(world.tables.decisions));
  const ids = { programmeId: 'proefland', cycleId: '1', textNumber: '1' };
  const { status, body, headers } = await called(print, ids);
  expect(status).toBe(200);
  expect(body).toContain(hash);
  expect(body).toContain('kenmerk-alfa');
  expect(body).not.toContain('kenmerk-beta');
  expect(headers?.['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(body).toContain(document);
  const level = {
    programmeId: 'proefland',
    matter: 'document',
    matterId: document,
    level: 'confidential',
    ground: 'Artikel 89 Gemeentewet',
    until: '2099-01-01',
    reason: 'Geheimhouding.',
    number: 1,
    by: 'test',
    at: now,
  } as const;
  await transact(world.client, [world.tables.bodies.insert(levelEntity, { ...level, sharedWith: [] })]);
  const printedFor = async (partner: 'alfa' | 'delta'): Promise<string> =>
    String((await called(print, ids, undefined, as(partner, { ...ids, allianceId: '' }))).body);
  const withheld = await printedFor('delta');
  expect(withheld).toContain('kenmerk-alfa');
  expect(withheld).not.toContain(document);
  expect(await printedFor('alfa')).toContain(document);
  await expect(called(print, { ...ids, textNumber: '7' })).rejects.toMatchObject({ code: 'not-found' });
});
