import { expect, test } from 'vitest';
import { exampleText } from '../support/framework-texts.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { started } from './support/governance.ts';
import { provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported } from './support/world.ts';

const email = 'jan@proef.example';
const programmeId = 'proefland';
const bureau = { programmeId, role: 'bureau', function: 'strategy', email, from: '2026-01-01' } as const;
const person = { ...bureau, personId: 'jan-bureau', name: 'Jan Proef' };

/** What stands in the fields of a page, as a browser sends it. */
const fieldsOf = (page: string): Record<string, string> => {
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const inputs = [...page.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
  const areas = [...page.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)<\/textarea>/g)];
  return Object.fromEntries([...inputs, ...areas].map(([, name = '', value = '']) => [name, unescaped(value)]));
};

test('two editors of one line: the second reads that the text moved, keeps what was typed, and then changes the new text', async () => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  await imported(world, { ...registry, people: [...registry.people, person] });
  await started(world);
  const browser = (await workbenchOn(world, await provider('eigen', [email]))).browser();
  const at = (path: string): string => `/werkbank/${programmeId}/${person.personId}/kader/1/concept${path}`;
  const lineId = exampleText.lines[0]?.lineId ?? '';
  await browser.signIn(email, `/werkbank/aanmelden/eigen?terug=${at('')}`);
  const before = fieldsOf((await browser.open(at(`/${lineId}`))).page);
  const general = fieldsOf((await browser.open(at(''))).page);
  expect((await browser.open(at(''), { ...general, title: 'Kaders van een ander' })).status).toBe(303);
  const typed = { ...before, 'goals.0.title': 'Een nieuw doel' };
  const refused = await browser.open(at(`/${lineId}`), typed);
  expect(refused.status).toBe(409);
  expect(refused.page).toContain('Iemand anders heeft intussen een nieuwe tekst geschreven');
  const fieldsShownAgain = fieldsOf(refused.page);
  expect(fieldsShownAgain).toMatchObject({ 'goals.0.title': 'Een nieuw doel', basedOn: '2' });
  expect((await browser.open(at(`/${lineId}`), fieldsShownAgain)).status).toBe(303);
  const { content } = await world.deps.frameworks.text(programmeId, '1', 3);
  const [first, ...others] = exampleText.lines;
  const [goal, ...goals] = first?.goals ?? [];
  expect(content).toEqual({
    ...exampleText,
    title: 'Kaders van een ander',
    lines: [{ ...first, goals: [{ ...goal, title: 'Een nieuw doel' }, ...goals] }, ...others],
  });
});
