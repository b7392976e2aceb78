import { expect, test } from 'vitest';
import { decisionNumber } from './support/decision.ts';
import { registering } from './support/register.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

test('the register is searched, read one by one, checked and kept as a file', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const register = registering(world);
  await register(decisionNumber(1, { motivation: 'Het café doet mee.', partnerId: 'beta' }));
  await register(decisionNumber(2, { kind: 'adoption', body: 'regiegroep', outcome: 'adopted' }));
  const { open } = await signedIn('jan-alfa');
  const shown = async (path: string) =>
    [1, 2].filter((number) => path && page.get(path)?.includes(`besluiten/${decisionNumber(number).decisionId}"`));
  const page = new Map<string, string>();
  for (const path of [
    'besluiten',
    'besluiten?woorden=cafe',
    'besluiten?soort=adoption',
    'besluiten?partner=beta&orgaan=college',
  ])
    page.set(path, (await open(path)).page);
  expect(await shown('besluiten')).toEqual([1, 2]);
  expect(await shown('besluiten?woorden=cafe')).toEqual([1]);
  expect(await shown('besluiten?soort=adoption')).toEqual([2]);
  expect(await shown('besluiten?partner=beta&orgaan=college')).toEqual([1]);

  const one = await open(`besluiten/${decisionNumber(1).decisionId}`);
  expect(one.page).toContain('Het café doet mee.');
  expect(one.page).toContain('College, Beta');
  expect((await open('besluiten/proefland.9.approval.1.college-9.1')).status).toBe(404);

  // The decisions of this test are not in the record.
  const checked = await open('besluiten/controle');
  expect(checked.page.slice(checked.page.indexOf('<main'))).toContain(
    '2 besluiten in het register zijn nergens genomen.',
  );

  const file = await open('besluiten/bestand?woorden=cafe');
  expect(file.status).toBe(200);
  const rows = file.page.trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]?.split(';').slice(0, 1)).toEqual(['1']);
  expect((await open('besluiten?woorden=cafe')).page).toContain('besluiten/werkmap?woorden=cafe"');
  const workbook = await open('besluiten/werkmap?woorden=cafe');
  expect(workbook.status).toBe(200);
  // A zip file, as the gateway gets it: bytes in base64.
  expect(Buffer.from(workbook.page, 'base64').subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

test('an approval that its college took back says so, though its taking-back is a matter of its own', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const register = registering(world);
  const approval = decisionNumber(1, { partnerId: 'beta' });
  const matter = { partnerId: 'beta', matter: 'approval', matterId: '1.beta', kind: 'taking-back' } as const;
  const takesBack = [approval.decisionId];
  const kept = decisionNumber(2, { ...matter, outcome: 'maintained', takesBack });
  const taken = decisionNumber(3, { ...matter, outcome: 'taken-back', takesBack });
  await register(approval, decisionNumber(4, { partnerId: 'gegaan' }), kept);
  const { open } = await signedIn('jan-alfa');
  const page = async (id: string) => (await open(`besluiten/${id}`)).page;
  expect(await page(approval.decisionId)).not.toContain('Dit besluit is later ingetrokken');

  await register(taken);
  const shown = await page(approval.decisionId);
  expect(shown).toContain('Dit besluit is later ingetrokken');
  expect(shown).toContain(`besluiten/${taken.decisionId}"`);
  expect(shown).not.toContain(`besluiten/${kept.decisionId}"`);
  expect(await page(decisionNumber(4).decisionId)).not.toContain('Dit besluit is later ingetrokken');

  // The successor of a municipality that merged takes its decision back.
  await register(decisionNumber(5, { ...matter, outcome: 'taken-back', takesBack: [decisionNumber(4).decisionId] }));
  expect(await page(decisionNumber(4).decisionId)).toContain('Dit besluit is later ingetrokken');
});
