import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asScreens, visit } from './browser.ts';
import { everyScreen } from './every-screen.ts';

/** The main screens of the workbench, by what they are called on the page of the screenshots. */
const main = {
  'my-work': 'Mijn werk: what somebody is asked, and what they may do',
  today: 'Vandaag: what waits on whom, what is late and what falls due, for the programmabureau',
  dossier: 'Morgen: the open questions of a seat as one dossier',
  overview: 'Overzicht: the programme at a glance',
  concept: 'Concept of a framework',
  alliance: 'Alliance: phase, members, money and what is missing for the next phase',
  'report-form': 'Report: the values of the last period beside those of this one',
  escalation: 'Escalation: its story and its clocks',
  money: 'Money of the deal, by line, year and source',
  'evaluation-full': 'Interim evaluation of a period',
} as const;

const widths = { wide: 1280, telephone: 390 } as const;
const folder = 'docs/screens';
/** In pixels: longer screens are cut off, since the page shows what they look like and not all that they hold. */
const tallest = 1800;

/** Takes the pictures of `docs/screens.md` anew, from the examples that the tests look at. */
const take = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await visit(asScreens(await everyScreen()));
  for (const name of Object.keys(main)) {
    for (const [kind, width] of Object.entries(widths)) {
      await browser.page.setViewportSize({ width, height: 800 });
      await browser.open(name);
      const height = Math.min(tallest, await browser.page.evaluate('document.documentElement.scrollHeight'));
      await browser.page.setViewportSize({ width, height });
      const path = join(folder, `${name}-${kind}.jpg`);
      await browser.page.screenshot({ path, type: 'jpeg', quality: 65 });
    }
    console.log(name);
  }
  await browser.close();
  writeFileSync('docs/screens.md', `${page().join('\n')}\n`);
};

const page = (): string[] => [
  '# Screens of the workbench',
  '',
  'The main screens with the examples that the tests look at, at 1280 and at 390 pixels. `npm run screenshots` takes them anew.',
  ...Object.entries(main).flatMap(([name, title]) => [
    '',
    `## ${title}`,
    '',
    '| 1280 pixels | 390 pixels |',
    '|---|---|',
    `| ![${title}, wide](screens/${name}-wide.jpg) | ![${title}, on a telephone](screens/${name}-telephone.jpg) |`,
  ]),
];

await take();
