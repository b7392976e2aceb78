import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Client } from '#client/client.ts';
import { Api } from '#demo/api.ts';
import { BrowserOf } from '../test/adapters/support/workbench.ts';
import { type Ground, openRound, type Region, settle, startGround } from '../test/component/support/region.ts';
import { smallFramework } from '../test/component/support/small-region.ts';
import { Works } from '../test/component/support/works.ts';
import { givenReport } from '../test/support/plans.ts';
import { app, atWork, period } from './ladder.ts';
import { settingsOf } from './settings.ts';
import { median, tableOf } from './table.ts';
import type { Answered, Way } from './workbench-thread.ts';

const programmeId = 'zuid-limburg';
const bureau = `bureau@${programmeId}.example`;
const holder = 'wethouder@gemeente-1.example';

/** Pages that somebody opens all day: whose, and below programme and role. */
const pages = [
  { name: 'my work', who: holder, path: 'werk' },
  { name: 'today', who: bureau, path: 'vandaag' },
  { name: 'the overview', who: holder, path: 'overzicht' },
  { name: 'one alliance', who: holder, path: 'allianties/wandelpaden' },
] as const;
const taskPage = 'a task';
const answering = 'answering a task';

/** The two ways in turns, and the page as it is deployed: with the gateway before it, and the code in a bundle. */
const ways = ['in one process', 'over HTTP', 'deployed'] as const;

/** How often each page is opened, and a task is answered, in each way; and how often before that, unmeasured. */
export interface WorkbenchSizes {
  readonly opened: number;
  readonly answered: number;
  readonly before: number;
}

/** Somebody who is signed in. */
interface Visitor {
  readonly cookie: string;
  /** The part of a path that names the programme and the role. */
  readonly place: string;
}

interface Asking {
  /** Below the workbench. */
  readonly path: string;
  readonly cookie: string;
  readonly form?: URLSearchParams;
}

interface Seen {
  readonly status: number;
  readonly page: string;
  readonly milliseconds: number;
  readonly calls?: number;
  readonly inARow?: number;
}
type Ask = (asking: Asking) => Promise<Seen>;

const formType = 'application/x-www-form-urlencoded';

/** A thread with the workbench of a stack, in the settings that the stack gives its functions. */
const workbenchIn = async (
  { stack }: Ground,
  way: Way,
): Promise<{ readonly ask: Ask; readonly stop: () => unknown }> => {
  const worker = new Worker(new URL('./workbench-thread.ts', import.meta.url), {
    workerData: { way },
    // What functions log is nothing to look at here.
    stdout: true,
    env: {
      ...settingsOf(stack),
      AWS_ENDPOINT_URL: stack.awsUrl,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
    },
  });
  const said = async (): Promise<unknown> => (await once(worker, 'message'))[0];
  await said();
  const ask: Ask = async ({ path, cookie, form }) => {
    worker.postMessage({
      httpMethod: form ? 'POST' : 'GET',
      headers: { Cookie: cookie, ...(form ? { 'Content-Type': formType, Origin: new URL(stack.url).origin } : {}) },
      multiValueQueryStringParameters: null,
      pathParameters: { proxy: path },
      body: form ? form.toString() : null,
      isBase64Encoded: false,
    });
    const { answer, ...others } = (await said()) as Answered;
    return { ...others, status: answer.statusCode, page: answer.body };
  };
  return { ask, stop: () => worker.terminate() };
};

/** The workbench as it is deployed on a stack. */
const deployedOn =
  ({ stack }: Ground): Ask =>
  async ({ path, cookie, form }) => {
    const began = performance.now();
    const response = await fetch(`${stack.url}/werkbank/${path}`, {
      redirect: 'manual',
      headers: { Cookie: cookie, ...(form ? { 'Content-Type': formType, Origin: new URL(stack.url).origin } : {}) },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    const page = await response.text();
    return { status: response.status, page, milliseconds: performance.now() - began };
  };

/** Signs somebody in as a browser does; all three workbenches find the session in the one table. */
const signedIn = async ({ stack }: Ground, email: string): Promise<Visitor> => {
  const browser = new BrowserOf(() => Promise.reject(new Error('The workbench of a stack is asked over HTTP')));
  const { at } = await browser.signIn(email, `${stack.url}/werkbank`);
  const [, , programme, person] = at.pathname.split('/');
  const cookies = [...(browser.jars.get(at.origin) ?? [])];
  return { cookie: cookies.map(([name, value]) => `${name}=${value}`).join('; '), place: `${programme}/${person}` };
};

/** The companies of the region: each is asked for input once, so it takes one for each answer. */
const companiesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `bedrijf-${at + 1}`, ring: 'outer' as const }));

/** A region with a framework in force, an alliance that reported on its work, and a second version for which input is asked. */
const inhabited = async (ground: Ground, companies: number): Promise<Region> => {
  const region = await settle(ground, {
    programmeId,
    municipalities: ['gemeente-1', 'gemeente-2', 'gemeente-3'],
    companies: companiesOf(companies),
    apps: [{ id: app, actsFor: 'gemeente-1' }],
  });
  const partner = new Api({ url: ground.apiUrl, token: await ground.stack.token(app), programmeId });
  const works = new Works(region.api, partner);
  // A consultation closes without the companies: they may answer it, and nobody waits for them.
  await atWork(region, works, (kind, who) => kind !== 'input' && who.includes('bedrijf-'));
  await works.report(givenReport({ period: period(1) }));
  return region;
};

/** Somebody with a question to answer. */
interface Answerer extends Visitor {
  readonly taskId: string;
}

/** Submits the next version of the framework, with the interim evaluation that it needs. */
const nextVersion = async ({ ground, api }: Region): Promise<string> => {
  const token = await ground.stack.token(`programmabureau-${programmeId}`);
  const { cycleId, visit } = await new Client({ url: ground.apiUrl, token: () => token }).call('startCycle', {
    path: { programmeId },
    body: {
      content: smallFramework('Kaders 2029'),
      evaluation: { title: 'Tussenevaluatie', summary: 'Het gaat goed.' },
    },
  });
  await api.move(cycleId, { visit, move: 'submit' });
  return cycleId;
};

const answerersOf = async (region: Region, count: number): Promise<Answerer[]> => {
  const { tasks } = await openRound(region, await nextVersion(region), 'input');
  const found: Answerer[] = [];
  for (const { id } of companiesOf(count)) {
    const taskId = tasks.find(({ addresseeId }) => addresseeId.endsWith(id))?.taskId;
    if (!taskId) throw new Error(`${id} is asked nothing`);
    found.push({ ...(await signedIn(region.ground, `directie@${id}.example`)), taskId });
  }
  return found;
};

/** What a page brings back when its form is sent. */
const hiddenIn = (page: string): [string, string][] =>
  [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

/** What was seen of each page in each way. */
class Sightings {
  readonly #seen = new Map<string, Map<string, Seen[]>>();

  add(page: string, way: string, seen: Seen, expected: number): void {
    if (seen.status !== expected)
      throw new Error(`${page} ${way} answered ${seen.status}: ${seen.page.slice(0, 2000)}`);
    const byWay = this.#seen.get(page) ?? new Map<string, Seen[]>();
    this.#seen.set(page, byWay.set(way, [...(byWay.get(way) ?? []), seen]));
  }

  /** A row for each page: its calls, the median in each way, and how the two ways compare. */
  rows(): (string | number)[][] {
    return [...this.#seen].map(([page, byWay]) => {
      const middle = (way: (typeof ways)[number]): number =>
        median((byWay.get(way) ?? []).map(({ milliseconds }) => milliseconds));
      const overHttp = byWay.get('over HTTP') ?? [];
      const [inside, outside] = [middle('in one process'), middle('over HTTP')];
      return [
        page,
        median(overHttp.map(({ calls = 0 }) => calls)),
        median(overHttp.map(({ inARow = 0 }) => inARow)),
        inside.toFixed(0),
        outside.toFixed(0),
        (outside / inside).toFixed(2),
        middle('deployed').toFixed(0),
      ];
    });
  }
}

/** Each way once, a different one first each time. */
const inTurns = <T>(list: readonly T[], turn: number): T[] => list.map((_, at) => list[(at + turn) % list.length] as T);

/**
 * The pages of the workbench with the operations of the API in its own process, and with the same operations over HTTP: in turns within one run,
 * on one stack with one database, by the same people in the same sessions.
 */
export const measureWorkbench = async (
  { opened, answered, before }: WorkbenchSizes,
  progress: (line: string) => void,
): Promise<string> => {
  const ground = await startGround();
  const threads: { readonly stop: () => unknown }[] = [];
  try {
    progress('a region at work');
    const needed = ways.length * (answered + before);
    const region = await inhabited(ground, needed);
    progress(`signing in ${needed + 2} people`);
    const answerers = await answerersOf(region, needed);
    const visitors = new Map([
      [bureau, await signedIn(ground, bureau)],
      [holder, await signedIn(ground, holder)],
    ]);
    await ground.stack.settled(60_000);
    const inside = await workbenchIn(ground, 'in one process');
    const outside = await workbenchIn(ground, 'over HTTP');
    threads.push(inside, outside);
    const asks = { 'in one process': inside.ask, 'over HTTP': outside.ask, deployed: deployedOn(ground) };
    const open = async (to: Sightings, turn: number): Promise<void> => {
      for (const { name, who, path } of pages)
        for (const way of inTurns(ways, turn)) {
          const { place = '', cookie = '' } = visitors.get(who) ?? {};
          to.add(name, way, await asks[way]({ path: `${place}/${path}`, cookie }), 200);
        }
    };
    const answer = async (to: Sightings, turn: number): Promise<void> => {
      for (const way of inTurns(ways, turn)) {
        const { place, cookie, taskId } = answerers.pop() ?? { place: '', cookie: '', taskId: '' };
        const path = `${place}/taken/${taskId}`;
        const page = await asks[way]({ path, cookie });
        to.add(taskPage, way, page, 200);
        const form = new URLSearchParams([...hiddenIn(page.page), ['answer', 'no-input']]);
        to.add(answering, way, await asks[way]({ path, cookie, form }), 303);
      }
    };
    const [warming, found] = [new Sightings(), new Sightings()];
    progress('pages, until everything is warm');
    for (let turn = 0; turn < before; turn += 1) {
      await open(warming, turn);
      await answer(warming, turn);
    }
    progress(`each page ${opened} times, each way in turns`);
    for (let turn = 0; turn < opened; turn += 1) {
      await open(found, turn);
      if (turn < answered) await answer(found, turn);
    }
    return tableOf(
      ['page', 'calls', 'in a row', 'ms in one process', 'ms over HTTP', 'times', 'ms as it is deployed'],
      found.rows(),
    );
  } finally {
    for (const { stop } of threads) await stop();
    await ground.stop();
  }
};
