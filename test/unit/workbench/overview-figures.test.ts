import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { overviewView } from '#functions/workbench/screens/overview/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import { asString } from '#shared/pages/markup.ts';

const overview = overviewContracts.readOverview.example.answer as AnswerOf<'readOverview'>;
const around = {
  here: (path: string) => `/${path}`,
  standing: { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'],
  now: '2028-08-02T09:00:00.000Z',
};

test('each amount of a line leads to the alliances that it is made of, and a value of a goal to its report', async () => {
  const page = asString(await overviewView(overview, namesIn({ partners: [], lines: [] }), around));
  const places = [...page.matchAll(/href="#([^"]+)"/g)].map(([, place]) => place);
  // What was asked, promised, decided and paid; what the framework gives is of the line itself.
  expect(places).toEqual(Array.from({ length: 4 }, () => 'geld-sociaal-2028'));
  expect(page).toMatch(/id="geld-sociaal-2028"><a class="nl-link" href="\/allianties\/buurtwerkplaatsen">/);
  expect(page).toContain('href="/allianties/buurtwerkplaatsen/rapportages/2028-01-01_2028-07-01.1">40</a>');
});
