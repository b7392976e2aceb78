import { expect, test } from 'vitest';
import { eachOf } from '../support/each-of.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported } from './support/world.ts';

const email = 'portfolio-holder@alfa.example';
const here = '/werkbank/proefland/alfa-portfolio-holder';
const footOf = (page: string): string => /<footer.*<\/footer>/s.exec(page)?.[0] ?? '';

/** The foot of a screen and of a page that says no, for a programme with these statements. */
const feet = async (statements: { privacy?: string; accessibility?: string }): Promise<string[]> => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  const settings = { ...registry.programme.settings, statements };
  await imported(world, { ...registry, programme: { ...registry.programme, settings } });
  const browser = (await workbenchOn(world, await provider('eigen', [email]))).browser();
  await browser.signIn(email, '/werkbank/aanmelden/eigen');
  const pages = [await browser.open(`${here}/partners`), await browser.open(`${here}/registerbestand`)];
  expect(pages.map(({ status }) => status)).toEqual([200, 403]);
  return pages.map(({ page }) => footOf(page));
};

test('every page of the workbench leads to the statements that the programme names', async () => {
  const privacy = 'https://proefland.example/privacy';
  const accessibility = 'https://proefland.example/toegankelijkheid';
  for (const foot of eachOf(await feet({ privacy, accessibility }))) {
    expect(foot).toMatch(
      new RegExp(`href="${privacy}">Privacyverklaring<.*href="${accessibility}">Toegankelijkheidsverklaring<`, 's'),
    );
  }
});

test('the workbench says where to ask for a statement that the programme names no address of', async () => {
  for (const foot of eachOf(await feet({ accessibility: 'https://proefland.example/toegankelijkheid' }))) {
    expect(foot).toContain('De privacyverklaring kunt u opvragen bij het programmabureau.');
    expect(foot).toContain('>Toegankelijkheidsverklaring<');
  }
});
