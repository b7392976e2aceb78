import { expect, test } from 'vitest';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const linkIn = (page: string): string => /https:\/\/[^<"]+\/k\.[\w.-]+/.exec(page)?.[0] ?? '';

test('a partner gets the link of its own calendar and of the programme, and the programmabureau ends one', async () => {
  const { signedIn } = await staffed(await emptyWorld());
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const { page } = await jan.open('agenda');
  expect(page).toContain('/agenda/van/alfa"');
  expect(page).not.toContain('/agenda/van/beta"');
  expect((await bo.open('agenda')).page).toContain('/agenda/van/beta"');

  // The link stands in the answer to who asks for it, and in no page that is only opened.
  expect(linkIn((await jan.open('agenda/van/alfa')).page)).toBe('');
  const sentForm = await jan.send('agenda/van/alfa', {});
  const first = linkIn(sentForm.page);
  expect(first).not.toBe('');
  expect(sentForm.page).toContain('In Outlook');
  expect(linkIn((await jan.send('agenda/van/alfa', {})).page)).toBe(first);
  expect(linkIn((await jan.send('agenda/programma', {})).page)).not.toBe(first);
  expect((await ina.send('agenda/van/alfa', {})).status).toBe(403);

  expect((await jan.send('agenda/van/alfa/einde', { reden: 'Nee.', nummer: '1' })).status).toBe(403);
  expect((await bo.send('agenda/van/alfa/einde', { reden: '', nummer: '1' })).status).toBe(422);
  const ended = { reden: 'De link stond op een openbare site.', nummer: '1', formulier: crypto.randomUUID() };
  for (const form of [ended, ended, { ...ended, formulier: crypto.randomUUID() }])
    expect((await bo.send('agenda/van/alfa/einde', form)).to).toBe('agenda/van/alfa?gedaan=agendalink');
  // Sent again, and sent late from another tab, it ended one link and not the one that replaced it.
  const after = await jan.send('agenda/van/alfa', {});
  expect(after.page).toContain('nummer 2');
  expect(linkIn(after.page)).not.toBe(first);
});
