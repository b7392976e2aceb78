import { html } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { ApiProblem } from '#client/client.ts';
import { faultsAt } from '#functions/workbench/forms/faults-at.ts';
import { formScreen } from '#functions/workbench/forms/form-screen.ts';
import type { Shown, Visit } from '#functions/workbench/screens/screen.ts';
import { asString } from '#shared/pages/markup.ts';

const problem = (status: number, pointers: readonly string[] = []) =>
  new ApiProblem(
    'extendRound',
    {
      title: 'x',
      status,
      code: 'round-changed',
      detail: 'x',
      faults: pointers.map((pointer) => ({ pointer, message: 'x', expected: 'x' })),
    },
    'key',
  );
const words = { until: 'Vul een dag in.', reason: 'Vul een reden in.' };
const visit = { here: (path: string) => `/${path}`, params: {}, csrf: 'c' } as unknown as Visit;

/** What follows a form that the API answers in this way; the state that it is based on is 5 by now. */
const sent = (answer: () => Promise<string>) =>
  formScreen({
    path: 'vraag',
    who: 'bureau',
    load: async () => ({ now: 5 }),
    title: () => 'Een vraag',
    seenVersion: ({ now }) => ({ stand: String(now) }),
    fields: (_about, typed) => html`[${typed.of('until').value}|${typed.of('until').fault}]`,
    submit: 'Vraag het',
    read: ({ values }) => values,
    send: answer,
    faultsOf: (refusal) => faultsAt(refusal, words),
    refusals: { 'round-changed': 'Iemand was u voor.' },
  }).send?.(visit, new URLSearchParams({ until: 'ooit', stand: '4' }));
const refused = async (error: ApiProblem) => {
  const shown = (await sent(() => Promise.reject(error))) as Shown;
  return { status: shown.status, page: asString(shown.main) };
};

describe('a form after the answer of the API', () => {
  test('goes on when it was taken', async () => {
    expect(await sent(async () => '/verder')).toEqual({ goTo: '/verder' });
  });

  test('shows the faults that the API names at their fields, with what was typed and what it was based on', async () => {
    const { status, page } = await refused(problem(400, ['/until']));
    expect(status).toBe(422);
    expect(page).toContain('[ooit|Vul een dag in.]');
    expect(page).toContain('name="stand" value="4"');
  });

  test('says another refusal as a whole, and is then based on what there is now', async () => {
    const { status, page } = await refused(problem(409));
    expect(status).toBe(409);
    expect(page).toContain('Iemand was u voor.');
    expect(page).toContain('name="stand" value="5"');
  });

  test('is not shown after a fault of ours, or when the session is over', async () => {
    await expect(refused(problem(500))).rejects.toThrow();
    await expect(refused(problem(401))).rejects.toThrow();
  });
});

test('the faults of the API are said in the order of the form', () => {
  expect(faultsAt(problem(400, ['/reason', '/until']), words)).toEqual([
    { field: 'until', message: 'Vul een dag in.' },
    { field: 'reason', message: 'Vul een reden in.' },
  ]);
  expect(faultsAt(problem(400, ['/elsewhere']), words)).toEqual([]);
});
