import { LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../../config/environment.ts';
import { functionNamed } from '../service-function.ts';
import { methodNotAllowed, type Refusal, refusalsOfPages } from './problems.ts';
import { type RefusalWords, refusalPage } from './refusal-page.ts';
import { type Answer, answerGateway, refuseOthers } from './refuse.ts';
import { newApi, publicUrl, stages } from './rest-api.ts';

/** The methods of a page. A HEAD answers as its GET does; only a POST can change anything. */
const methods = ['GET', 'HEAD', 'POST'];

/** The function behind the API of the workbench. */
export const workbenchFunction = 'workbench/serve' satisfies CapabilityName;

/** The workbench: one function answers every path, from its table of screens. */
export class WorkbenchApi extends Construct {
  readonly api: RestApi;
  readonly url: string;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.api = newApi(this, 'Api', {
      environment,
      name: 'workbench',
      description: 'The workbench, in which people work who signed in.',
      stageName: stages.workbench,
      // A trace keeps the address of the request, and here an address can hold the sign-in code of an issuer.
      traced: false,
      // API Gateway decides by the first type in Accept, and browsers put HTML first even for downloads. So every type counts as binary, and
      // the function marks which answers are bytes.
      binaryTypes: ['*/*'],
    });
    acknowledge(this.api, 'address-in-no-trace');
    this.url = publicUrl(this, this.api.restApiId, stages.workbench, environment);
    for (const refusal of refusalsOfPages) answerGateway(this.api, refusal.type, refusalAnswer(refusal));
    const integration = new LambdaIntegration(functionNamed(this, environment, workbenchFunction), {
      scopePermissionToMethod: false,
    });
    const answer = refusalAnswer(methodNotAllowed);
    for (const resource of [this.api.root, this.api.root.addResource('{proxy+}')]) {
      for (const method of methods) {
        const added = resource.addMethod(method, integration);
        acknowledge(added, 'people-sign-in-elsewhere');
      }
      refuseOthers(resource, { ...answer, headers: { ...answer.headers, Allow: methods.join(', ') } });
    }
  }
}

const words: RefusalWords = {
  later: {
    title: 'Er ging iets mis',
    text: 'Dat ligt aan ons. Misschien is het al vastgelegd. Wacht een paar minuten en kijk dan hoe het er voor staat.',
  },
  busy: { title: 'Het is even te druk', text: 'Wacht een paar tellen en probeer het opnieuw.' },
  unknown: { title: 'Deze pagina bestaat niet', text: 'Begin opnieuw bij /werkbank.' },
  wrongWay: { title: 'Dit kan hier niet', text: 'Ga terug in uw browser en probeer het opnieuw.' },
};

const refusalAnswer = (refusal: Pick<Refusal, 'status' | 'retryAfter'>): Answer => refusalPage(words, refusal);
