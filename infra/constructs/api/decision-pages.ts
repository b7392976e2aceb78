import { LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../../config/environment.ts';
import { functionNamed } from '../service-function.ts';
import { methodNotAllowed, notFound, type Refusal, refusalsOfPages } from './problems.ts';
import { type RefusalWords, refusalPage } from './refusal-page.ts';
import { type Answer, answerGateway, refuseOthers } from './refuse.ts';
import { newApi, publicUrl, stages } from './rest-api.ts';

/** The methods of a decision page. A HEAD answers as its GET does; only a POST can change anything. */
const methods = ['GET', 'HEAD', 'POST'];

/** The function that the pages call. */
export const calledByPages = 'rounds/decide' satisfies CapabilityName;

/** The decision pages: one address for each link, whose last part is the key to it. */
export class DecisionPages extends Construct {
  readonly api: RestApi;
  readonly url: string;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.api = newApi(this, 'Api', {
      environment,
      name: 'pages',
      description: 'The pages on which addressees answer.',
      stageName: stages.pages,
      // A trace keeps the address of the request, and here the address is the key to a decision.
      traced: false,
    });
    acknowledge(this.api, 'address-in-no-trace');
    this.url = publicUrl(this, this.api.restApiId, stages.pages, environment);
    for (const refusal of refusalsOfPages) answerGateway(this.api, refusal.type, page(refusal));
    // A longer path has no resource, and the gateway's own answer to that is the page above: a `{proxy+}` cannot stand
    // beside the link, since API Gateway takes one variable below each resource.
    refuseOthers(this.api.root, page(notFound));
    this.#connect(environment);
  }

  #connect(environment: Environment): void {
    const link = this.api.root.addResource('{token}');
    const decide = functionNamed(this, environment, calledByPages);
    const integration = new LambdaIntegration(decide, { scopePermissionToMethod: false });
    for (const method of methods) acknowledge(link.addMethod(method, integration), 'link-is-the-key');
    const answer = page(methodNotAllowed);
    refuseOthers(link, { ...answer, headers: { ...answer.headers, Allow: methods.join(', ') } });
  }
}

const words: RefusalWords = {
  later: {
    title: 'Er ging iets mis',
    // The function may have recorded the answer before it broke off or was given up.
    text: 'Dat ligt aan ons. Misschien is uw antwoord al vastgelegd. Wacht een paar minuten en open dan de link uit uw e-mail opnieuw: u ziet dan wat er vastligt.',
  },
  busy: {
    title: 'Het is even te druk',
    text: 'Wacht een paar tellen en open de link uit uw e-mail dan opnieuw.',
  },
  unknown: {
    title: 'Deze pagina bestaat niet',
    text: 'Open de link uit uw e-mail opnieuw, en let erop dat u de hele link gebruikt.',
  },
  wrongWay: { title: 'Dit kan hier niet', text: 'Open de link uit uw e-mail opnieuw.' },
};

const page = (refusal: Pick<Refusal, 'status' | 'retryAfter'>): Answer => refusalPage(words, refusal);
