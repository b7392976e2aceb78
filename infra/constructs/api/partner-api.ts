import { Duration, NestedStack } from 'aws-cdk-lib';
import { IdentitySource, LambdaIntegration, RequestAuthorizer, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { binaryTypes } from '#shared/api/contract.ts';
import { openRoutes, type Route, routes } from '#shared/api/routes.ts';
import { apiHeaders } from '#shared/http/headers.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../../config/environment.ts';
import { functionNamed } from '../service-function.ts';
import { extraHeaders, methodNotAllowed, notFound, problemDocument, refusals } from './problems.ts';
import { type Answer, answerGateway, refuseOthers } from './refuse.ts';
import { newApi, publicUrl, stages } from './rest-api.ts';

type Row = Pick<Route, 'method' | 'path' | 'capability'>;
const table: readonly Row[] = Object.values(routes);
const open: readonly Row[] = Object.values(openRoutes);

/** Who answers its routes. */
const callees = [...new Set([...open, ...table].map(({ capability }) => capability))];

/** Who checks its tokens. */
const tokenCheck = 'identity/authorize' satisfies CapabilityName;

/** Every function that the API of partners calls. */
export const calledByPartners: readonly CapabilityName[] = [tokenCheck, ...callees];

/** The API of partner applications: every row of the routes, each behind the same check of its token. */
export class PartnerApi extends Construct {
  readonly api: RestApi;
  readonly url: string;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.api = newApi(this, 'Api', {
      environment,
      name: 'partners',
      description: 'The governance of a Regio Deal, for the applications of partners.',
      stageName: stages.partners,
      traced: true,
      binaryTypes,
    });
    this.url = publicUrl(this, this.api.restApiId, stages.partners, environment);
    this.#connect(environment);
    this.#refuse();
  }

  #connect(environment: Environment): void {
    const functions = new Map<CapabilityName, IFunction>(
      callees.map((name) => [name, functionNamed(this, environment, name)]),
    );
    const authorizer = new RequestAuthorizer(this, 'Authorizer', {
      handler: functionNamed(this, environment, tokenCheck),
      // A request without the header is refused before the function is called.
      identitySources: [IdentitySource.header('Authorization')],
      resultsCacheTtl: Duration.minutes(5),
    });
    for (const { method, path, capability } of table) {
      const integration = new LambdaIntegration(functions.get(capability) as IFunction, {
        scopePermissionToMethod: false,
      });
      const added = this.api.root.resourceForPath(path).addMethod(method, integration, { authorizer });
      acknowledge(added, 'tokens-of-partners');
    }
    for (const { method, path, capability } of open) {
      const integration = new LambdaIntegration(functions.get(capability) as IFunction, {
        scopePermissionToMethod: false,
      });
      for (const verb of methodsOfOpen(method))
        acknowledge(this.api.root.resourceForPath(path).addMethod(verb, integration), 'description-for-everybody');
    }
  }

  /** What is answered without a function has a stack within this one, so that this one has room for operations. */
  #refuse(): void {
    const stack = new NestedStack(this, 'Refusals', {
      description: 'What the API of partners answers without a function.',
    });
    for (const refusal of refusals) answerGateway(this.api, refusal.type, asProblem(refusal), stack);
    refuseOthers(this.api.root, asProblem(notFound), stack);
    refuseOthers(this.api.root.addResource('{proxy+}'), asProblem(notFound), stack);
    for (const path of pathsOf([...open, ...table]))
      refuseOthers(this.api.root.resourceForPath(path), this.#refusalAt(path), stack);
  }

  #refusalAt(path: string): Answer {
    const allowed = [
      ...open.filter((route) => route.path === path).flatMap(({ method }) => methodsOfOpen(method)),
      ...table.filter((route) => route.path === path).map(({ method }) => method),
    ];
    if (allowed.length === 0) return asProblem(notFound);
    const answer = asProblem(methodNotAllowed);
    return { ...answer, headers: { ...answer.headers, Allow: allowed.join(', ') } };
  }
}

/**
 * The methods of what is open to everybody: whoever watches a page asks for its head. Behind a token HEAD is answered with 405: each method is
 * a resource of the stack, and a program compares with `If-None-Match`, which says more (docs/adr/rest-api.md).
 */
const methodsOfOpen = (method: Route['method']): readonly string[] => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

/** Every resource on the way to a route, each once. */
const pathsOf = (list: readonly Row[]): string[] => {
  const prefixes = list.flatMap(({ path }) => {
    const segments = path.split('/').filter(Boolean);
    return segments.map((_, at) => `/${segments.slice(0, at + 1).join('/')}`);
  });
  return [...new Set(prefixes)];
};

const asProblem = (refusal: Omit<(typeof refusals)[number], 'type'>): Answer => ({
  status: refusal.status,
  type: 'application/problem+json',
  body: problemDocument(refusal),
  headers: { ...apiHeaders, ...extraHeaders(refusal) },
});
