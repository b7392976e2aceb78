import * as z from 'zod';
import { callApi } from '#infra/tools/api-client.ts';
import { eventually } from './region.ts';

const Alliance = z.object({ phase: z.string(), visit: z.number(), members: z.array(z.string()) });
const Contribution = z.object({ status: z.string(), change: z.number().optional(), putIn: z.string().optional() });
const Escalations = z.object({
  escalations: z.array(z.object({ escalationId: z.string(), stage: z.string(), visit: z.number() })),
});
const Escalation = z.object({
  stage: z.string(),
  visit: z.number(),
  roundId: z.string().optional(),
  report: z.string().optional(),
  size: z.number(),
  reach: z.string(),
  history: z.array(z.object({ stage: z.string(), trigger: z.string(), motivation: z.string().optional() })),
});
type Escalation = z.output<typeof Escalation>;
const Answered = z.unknown();

interface Where {
  readonly url: string;
  readonly programmeId: string;
  readonly bureau: string;
  readonly partner: string;
}

const allianceId = 'wandelpaden';
const contributionId = 'bijdrage-aalst';
const alliance = `/alliances/${allianceId}`;

/** What the programmabureau and the partners of one alliance do through the API, step by step. */
export class Works {
  readonly #where: Where;
  constructor(where: Where) {
    this.#where = where;
  }

  /** The idea of the programmabureau, with a call on one partner; that partner promises and puts it to its council. */
  async promised(partnerId: string, year: number): Promise<string> {
    const offer = { kind: 'money', description: 'Geld voor de paden.', years: [{ year, amountCents: 100_000 }] };
    await this.#bureau('/alliances', {
      allianceId,
      title: 'Wandelpaden',
      summary: 'Paden van dorp naar dorp.',
      lineId: 'gezond',
      goalId: 'bewegen',
      estimate: [{ year, amountCents: 100_000 }],
      lead: { partnerId },
    });
    await this.#bureau(`${alliance}/calls`, { message: 'Wie doet mee?', asks: [{ partnerId, offer }] });
    await this.#move('explore', this.#where.bureau);
    await this.#partner(`${alliance}/contributions`, { contributionId, offer });
    await this.#partner(`${alliance}/contributions/${contributionId}/moves`, { change: 1, move: 'put' });
    const { putIn = '' } = await this.#get(`${alliance}/contributions/${contributionId}`, Contribution);
    return putIn;
  }

  /** From the council's decision to work on a plan that fits. */
  async working(partnerId: string, plans: readonly { readonly year: number; readonly content: unknown }[]) {
    await eventually('the partner to be a member', async () =>
      (await this.#alliance()).members.includes(partnerId) ? true : undefined,
    );
    await this.#move('form', this.#where.bureau);
    for (const { year, content } of plans) {
      await this.#partner(`${alliance}/plans`, { year, basedOn: 0, content });
      await this.#bureau(`${alliance}/plans/${year}/tests`, { version: 1, verdict: 'fits' });
    }
    await this.#move('execute', this.#where.partner);
  }

  report = (given: unknown) => this.#partner(`${alliance}/reports`, given);

  escalations = async () => (await this.#get('/escalations', Escalations)).escalations;

  /** Waits until the first escalation is in a stage. */
  climbedTo = (stage: string): Promise<Escalation> =>
    eventually(`the escalation to be in ${stage}`, async () => {
      const found = await this.#get('/escalations/escalation-1', Escalation).catch(() => undefined);
      return found?.stage === stage ? found : undefined;
    });

  async #move(move: string, token: string): Promise<void> {
    const { visit } = await this.#alliance();
    await this.#post(`${alliance}/moves`, { visit, move }, token);
  }
  #alliance = () => this.#get(alliance, Alliance);
  #bureau = (path: string, json: unknown) => this.#post(path, json, this.#where.bureau);
  #partner = (path: string, json: unknown) => this.#post(path, json, this.#where.partner);
  #post = (path: string, json: unknown, token: string) => this.#call(path, Answered, token, { method: 'POST', json });
  #get = <T>(path: string, shape: z.ZodType<T>) => this.#call(path, shape, this.#where.bureau, {});
  #call<T>(path: string, shape: z.ZodType<T>, token: string, call: Parameters<typeof callApi>[3]): Promise<T> {
    const { url, programmeId } = this.#where;
    return callApi({ url, token }, `/programmes/${programmeId}${path}`, shape, call);
  }
}
