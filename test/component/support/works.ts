import type { BodyOf } from '#client/client.ts';
import type { Escalation } from '#demo/api/answers.ts';
import type { Api } from '#demo/api.ts';
import { eventually } from './region.ts';

const allianceId = 'wandelpaden';
const contributionId = 'bijdrage-aalst';

/** What the programmabureau and the partners of one alliance do through the API, step by step. */
export class Works {
  readonly #bureau: Api;
  readonly #partner: Api;
  constructor(bureau: Api, partner: Api) {
    this.#bureau = bureau;
    this.#partner = partner;
  }

  /** The idea of the programmabureau, with a call on one partner; that partner promises and puts it to its council. */
  async promised(partnerId: string, year: number): Promise<string> {
    const years = [{ year, amountCents: 100_000 }];
    const offer = { kind: 'money', description: 'Geld voor de paden.', years } as const;
    await this.#bureau.alliances.pitch({
      allianceId,
      title: 'Wandelpaden',
      summary: 'Paden van dorp naar dorp.',
      lineId: 'gezond',
      goalId: 'bewegen',
      estimate: years,
      lead: { partnerId },
    });
    await this.#bureau.alliances.callFor(allianceId, { message: 'Wie doet mee?', asks: [{ partnerId, offer }] });
    await this.#move('explore', this.#bureau);
    await this.#partner.alliances.propose(allianceId, contributionId, offer);
    await this.#partner.alliances.put(allianceId, contributionId, 1);
    const { putIn = '' } = await this.#bureau.alliances.readContribution(allianceId, contributionId);
    return putIn;
  }

  /** From the council's decision to work on a plan that fits. */
  async working(
    partnerId: string,
    plans: readonly { readonly year: number; readonly content: BodyOf<'submitPlan'>['content'] }[],
  ) {
    await eventually('the partner to be a member', async () =>
      (await this.#bureau.alliances.read(allianceId)).members.includes(partnerId) ? true : undefined,
    );
    await this.#move('form', this.#bureau);
    for (const { year, content } of plans) {
      await this.#partner.alliances.plan(allianceId, year, content);
      await this.#bureau.alliances.testPlan(allianceId, year, 1);
    }
    await this.#move('execute', this.#partner);
  }

  report = (given: BodyOf<'submitReport'>) => this.#partner.alliances.report(allianceId, given);

  escalations = () => this.#bureau.escalations.list();

  /** Waits until the first escalation is in a stage. */
  climbedTo = (stage: string): Promise<Escalation> =>
    eventually(`the escalation to be in ${stage}`, async () => {
      const found = await this.#bureau.escalations.read('escalation-1').catch(() => undefined);
      return found?.stage === stage ? found : undefined;
    });

  async #move(move: BodyOf<'moveAlliance'>['move'], by: Api): Promise<void> {
    const { visit } = await this.#bureau.alliances.read(allianceId);
    await by.alliances.move(allianceId, visit, move);
  }
}
