import { expect, it } from 'vitest';
import { functionName } from '#infra/constructs/service-function.ts';
import { apiVersion, type Operation, openRoutes, type Route, routes } from '#shared/api/routes.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../../support/each-of.ts';
import { joined, objectAt, ofType, type Properties, references, type Synthesized } from '../support/templates.ts';

const operations = Object.entries(routes) as [Operation, Route][];
const open = Object.values(openRoutes);

/** Every kind of answer that API Gateway can give by itself (API Gateway developer guide, gateway responses). */
const everyKind = [
  'ACCESS_DENIED API_CONFIGURATION_ERROR AUTHORIZER_CONFIGURATION_ERROR AUTHORIZER_FAILURE BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS DEFAULT_4XX DEFAULT_5XX EXPIRED_TOKEN INTEGRATION_FAILURE INTEGRATION_TIMEOUT INVALID_API_KEY',
  'INVALID_SIGNATURE MISSING_AUTHENTICATION_TOKEN QUOTA_EXCEEDED REQUEST_TOO_LARGE RESOURCE_NOT_FOUND THROTTLED',
  'UNAUTHORIZED UNSUPPORTED_MEDIA_TYPE WAF_FILTERED',
].flatMap((line) => line.split(' '));
/** The kinds that only an API with an authorizer can give. */
const ofAuthorizer = ['AUTHORIZER_CONFIGURATION_ERROR', 'AUTHORIZER_FAILURE'];

/** Who checks tokens says why one is not accepted; nothing else denies. */
const denied = 'ACCESS_DENIED';
const membersOf = (kind: string): string[] => [
  ...['status', 'title', 'detail', 'code'],
  ...(kind === denied ? ['reason'] : []),
  'instance',
];
/** RFC 6750, 3.1: a request without a token gets no error code. */
const challengeAt = (kind: string, status: number): string | undefined => {
  if (status !== 401) return undefined;
  return kind === denied ? `'Bearer error="invalid_token"'` : "'Bearer'";
};

/** What the APIs take, and what they answer without a function. */
export const apiRules = ({ environment, front: outer, refusals, application }: Synthesized): void => {
  const front = joined(outer, refusals);
  const [partners, pages, workbench] = ['partners', 'pages', 'workbench'].map((name) => {
    const found = ofType(front, 'AWS::ApiGateway::RestApi').find(
      ({ properties }) => properties['Name'] === `regio-deal-governance-${environment.name}-${name}`,
    );
    if (!found) throw new Error(`There is no API of ${name}`);
    return found.id;
  }) as [string, string, string];

  const pathOf = (resource: unknown): string => {
    if (typeof resource === 'object' && resource !== null && 'Fn::GetAtt' in resource) return '';
    const properties = front.Resources[references(resource)[0] ?? '']?.Properties ?? {};
    return `${pathOf(properties['ParentId'])}/${String(properties['PathPart'])}`;
  };
  const methodsOf = (api: string) =>
    ofType(front, 'AWS::ApiGateway::Method')
      .filter(({ properties }) => references(properties['RestApiId'])[0] === api)
      .map(({ properties }) => ({ path: pathOf(properties['ResourceId']) || '/', properties }));
  /** The name of the function that a method calls: the stack knows it beforehand, and so it stands in the address. */
  const calls = (properties: Properties): string | undefined =>
    /:function:([\w-]+)/.exec(JSON.stringify(objectAt(properties, 'Integration')['Uri'] ?? ''))?.[1];
  const method = (api: string, verb: string, path: string): Properties | undefined =>
    methodsOf(api).find((made) => made.path === path && made.properties['HttpMethod'] === verb)?.properties;

  it.each(operations)('take %s to its function, behind the check of its token', (_, route) => {
    const made = method(partners, route.method, route.path) ?? {};
    expect(calls(made)).toBe(functionName(environment, route.capability));
    expect(made).toMatchObject({ AuthorizationType: 'CUSTOM' });
    expect(objectAt(made, 'Integration')).toMatchObject({ Type: 'AWS_PROXY' });
  });

  it('reach a function on no other road than the routes and the link', () => {
    const reaching = [...methodsOf(partners), ...methodsOf(pages)].filter(({ properties }) => calls(properties));
    const roads = reaching.map(({ path, properties }) => `${properties['HttpMethod']} ${path}`);
    const known = [...open, ...operations.map(([, route]) => route)].map(({ method: verb, path }) => `${verb} ${path}`);
    const heads = open.map(({ path }) => `HEAD ${path}`);
    expect(roads.sort()).toEqual([...known, ...heads, 'GET /{token}', 'HEAD /{token}', 'POST /{token}'].sort());
  });

  it('take every path of the workbench to its one function, to look and to send forms', () => {
    const reaching = methodsOf(workbench).filter(({ properties }) => calls(properties));
    const roads = ['/', '/{proxy+}'].flatMap((path) => ['GET', 'HEAD', 'POST'].map((verb) => `${verb} ${path}`));
    expect(reaching.map(({ path, properties }) => `${properties['HttpMethod']} ${path}`).sort()).toEqual(roads.sort());
    // A browser that downloads a workbook names pages first in what it accepts.
    expect(front.Resources[workbench]?.Properties?.['BinaryMediaTypes']).toEqual(['*/*']);
    for (const path of ['/', '/{proxy+}'])
      expect(objectAt(method(workbench, 'ANY', path) ?? {}, 'Integration')).toMatchObject({
        ContentHandling: 'CONVERT_TO_TEXT',
      });
    const called = new Set(reaching.map(({ properties }) => calls(properties)));
    expect([...called]).toEqual([functionName(environment, 'workbench/serve')]);
    for (const path of ['/', '/{proxy+}'])
      expect(refusalAt(method(workbench, 'ANY', path))).toMatchObject({ StatusCode: '405' });
  });

  it.each(open)('open $path to everybody, and no more', ({ method: verb, path, capability }) => {
    const made = method(partners, verb, path) ?? {};
    expect(calls(made)).toBe(functionName(environment, capability));
    expect(made).toMatchObject({ AuthorizationType: 'NONE' });
    expect(capabilities[capability]).toEqual({ entry: expect.any(String), purpose: expect.any(String) });
    expect(calls(method(partners, 'HEAD', path) ?? {})).toBe(functionName(environment, capability));
    const others = refusalAt(method(partners, 'ANY', path));
    expect(others).toMatchObject({ StatusCode: '405' });
    expect(objectAt(others, 'ResponseParameters')['method.response.header.Allow']).toBe("'GET, HEAD'");
  });

  it('check tokens with one function, and keep its answer for five minutes', () => {
    const [authorizer] = ofType(front, 'AWS::ApiGateway::Authorizer');
    expect(authorizer?.properties).toMatchObject({
      Type: 'REQUEST',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 300,
    });
  });

  it('answer a method that an address does not take with 405 and the methods it does take', () => {
    for (const [, { path }] of eachOf(operations)) {
      const allowed = operations.filter(([, route]) => route.path === path).map(([, route]) => route.method);
      const answer = refusalAt(method(partners, 'ANY', path));
      expect(answer).toMatchObject({ StatusCode: '405' });
      expect(objectAt(answer, 'ResponseParameters')['method.response.header.Allow']).toBe(`'${allowed.join(', ')}'`);
    }
    expect(refusalAt(method(pages, 'ANY', '/{token}'))).toMatchObject({ StatusCode: '405' });
  });

  it('answer an address where nothing is with 404', () => {
    const paths = operations.map(([, { path }]) => path);
    const onTheWay = paths.map((path) => path.slice(0, path.lastIndexOf('/'))).filter((path) => !paths.includes(path));
    for (const path of eachOf(['/', '/{proxy+}', ...onTheWay.filter((one) => one !== '')])) {
      expect(refusalAt(method(partners, 'ANY', path)), path).toMatchObject({ StatusCode: '404' });
    }
    expect(refusalAt(method(pages, 'ANY', '/'))).toMatchObject({ StatusCode: '404' });
  });

  // CloudFormation makes before it removes, and API Gateway has one method of a verb on a resource and one answer of a kind: one that moves to
  // another stack, or gets another logical id, is refused as already there. It takes a release without it in between, with its consequences for
  // callers; `infra/config/kept.json` does not know them.
  it('have every method and every answer of the gateway in the stack where it has been since the first deployment', () => {
    const verbsIn = (stack: Synthesized['front']) =>
      ofType(stack, 'AWS::ApiGateway::Method').map(({ properties }) => String(properties['HttpMethod']));
    expect(new Set(verbsIn(refusals))).toEqual(new Set(['ANY']));
    const ofPartners = new Set(methodsOf(partners).map(({ path }) => path));
    expect(verbsIn(refusals)).toHaveLength(ofPartners.size);
    const outside = ofType(outer, 'AWS::ApiGateway::Method').filter(
      ({ properties }) => references(properties['RestApiId'])[0] === partners,
    );
    expect(outside.filter(({ properties }) => properties['HttpMethod'] === 'ANY')).toEqual([]);
    expect(outside.length).toBeGreaterThanOrEqual(operations.length);
    const kindsIn = (stack: Synthesized['front']) =>
      ofType(stack, 'AWS::ApiGateway::GatewayResponse').map(({ properties }) => String(properties['ResponseType']));
    expect(kindsIn(refusals).sort()).toEqual(everyKind.toSorted());
    const ofPages = everyKind.filter((kind) => !ofAuthorizer.includes(kind));
    expect(kindsIn(outer).sort()).toEqual([...ofPages, ...ofPages].sort());
  });

  it('have one variable part below each resource, as API Gateway demands', () => {
    const variables = ofType(front, 'AWS::ApiGateway::Resource')
      .filter(({ properties }) => String(properties['PathPart']).startsWith('{'))
      .map(({ properties }) => JSON.stringify([properties['RestApiId'], properties['ParentId']]));
    expect(variables.length).toBeGreaterThan(0);
    expect(variables).toEqual([...new Set(variables)]);
  });

  it('are traced where the address is no secret: that of a decision page is the key to it, that of a sign-in holds a code', () => {
    const traced = ofType(front, 'AWS::ApiGateway::Stage').map(({ properties }) => [
      properties['StageName'],
      properties['TracingEnabled'] ?? false,
    ]);
    expect(Object.fromEntries(traced)).toEqual({ v1: true, besluit: false, werkbank: false });
  });

  it.each(everyKind)('answer %s in the form of each API', (kind) => {
    const responses = ofType(front, 'AWS::ApiGateway::GatewayResponse').filter(
      ({ properties }) => properties['ResponseType'] === kind,
    );
    const of = (api: string) => responses.find(({ properties }) => references(properties['RestApiId'])[0] === api);
    const answer = of(partners)?.properties ?? {};
    const problem = JSON.parse(String(objectAt(answer, 'ResponseTemplates')['application/json']));
    expect(String(problem.status)).toBe(answer['StatusCode']);
    expect(Object.keys(problem)).toEqual(membersOf(kind));
    const header = (name: string) => objectAt(answer, 'ResponseParameters')[`gatewayresponse.header.${name}`];
    expect(header('Content-Type')).toBe("'application/problem+json'");
    expect(header('API-Version')).toBe(`'${apiVersion}'`);
    expect(header('Cache-Control')).toBe("'no-store'");
    // Only AWS can throttle, time out or refuse a token by itself: what it then sends stands here.
    for (const name of [
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
    ])
      expect(header(name), name).toMatch(/^'.+'$/);
    expect(header('WWW-Authenticate')).toBe(challengeAt(kind, problem.status));
    const after = new Map([
      [429, kind === 'WAF_FILTERED' ? "'60'" : "'1'"],
      [503, "'5'"],
    ]).get(problem.status);
    expect(header('Retry-After')).toBe(after);

    expect(responses).toHaveLength(ofAuthorizer.includes(kind) ? 1 : 3);
    if (ofAuthorizer.includes(kind)) return;
    for (const api of [pages, workbench]) {
      const page = of(api)?.properties ?? {};
      expect(page['StatusCode']).toBe(kind === denied ? '403' : answer['StatusCode']);
      expect(objectAt(page, 'ResponseParameters')['gatewayresponse.header.Retry-After']).toBe(after);
      expect(String(objectAt(page, 'ResponseTemplates')['application/json'])).toMatch(
        /^<!doctype html><html lang="nl">/,
      );
      expect(objectAt(page, 'ResponseParameters')['gatewayresponse.header.Content-Security-Policy']).toContain(
        "default-src 'none'",
      );
    }
  });

  it('check tokens for partners alone, so that pages never answer for an authorizer', () => {
    const checked = ofType(front, 'AWS::ApiGateway::Authorizer').map(
      ({ properties }) => references(properties['RestApiId'])[0],
    );
    expect(checked).toEqual([partners]);
    const ofPages = ofType(front, 'AWS::ApiGateway::GatewayResponse').filter(
      ({ properties }) => references(properties['RestApiId'])[0] !== partners,
    );
    for (const { properties } of eachOf(ofPages)) expect(ofAuthorizer).not.toContain(properties['ResponseType']);
  });

  const answersTo = (kind: string): Properties[] =>
    (ofAuthorizer.includes(kind) ? [partners] : [partners, pages, workbench]).map((api) => {
      const found = ofType(front, 'AWS::ApiGateway::GatewayResponse').find(
        ({ properties }) => properties['ResponseType'] === kind && references(properties['RestApiId'])[0] === api,
      );
      return found?.properties ?? {};
    });

  it('say why a token is not accepted, in the words of whoever checked it', () => {
    const [answer = {}] = answersTo(denied);
    const problem = JSON.parse(String(objectAt(answer, 'ResponseTemplates')['application/json']));
    expect(problem).toMatchObject({
      status: 401,
      detail: expect.stringMatching(/ \$context\.authorizer\.why$/),
      reason: '$context.authorizer.reason',
    });
  });

  // The front is deployed before the functions, so a new route, and at first the check of tokens, has no function for minutes.
  // Which kind API Gateway makes of that its guide does not say: each that it can be is 503, with when to come back.
  it.each(['API_CONFIGURATION_ERROR', 'INTEGRATION_FAILURE', 'AUTHORIZER_CONFIGURATION_ERROR', 'AUTHORIZER_FAILURE'])(
    'answer 503 with Retry-After at %s: the function may be on its way',
    (kind) => {
      for (const answer of eachOf(answersTo(kind))) {
        expect(answer['StatusCode']).toBe('503');
        expect(objectAt(answer, 'ResponseParameters')['gatewayresponse.header.Retry-After']).toBe("'5'");
      }
    },
  );

  it('never say that nothing was recorded when a function may have recorded it before the gateway gave up', () => {
    const kinds = everyKind.filter(
      (kind) => !ofAuthorizer.includes(kind) && /^5/.test(String(answersTo(kind)[0]?.['StatusCode'])),
    );
    expect(kinds).toEqual(expect.arrayContaining(['INTEGRATION_TIMEOUT', 'INTEGRATION_FAILURE', 'DEFAULT_5XX']));
    for (const kind of eachOf(kinds)) {
      const [problem, page, ofWorkbench] = answersTo(kind).map((one) =>
        String(objectAt(one, 'ResponseTemplates')['application/json']),
      );
      expect(JSON.parse(problem ?? '').detail, kind).toMatch(/may have been recorded.*same Idempotency-Key/);
      expect(page, kind).toMatch(/Misschien is uw antwoord al vastgelegd.*open dan de link uit uw e-mail opnieuw/);
      expect(ofWorkbench, kind).toMatch(/Misschien is het al vastgelegd.*kijk dan hoe het er voor staat/);
    }
  });

  it('say "not found" where API Gateway would say that a token is missing', () => {
    const found = ofType(front, 'AWS::ApiGateway::GatewayResponse').filter(
      ({ properties }) => properties['ResponseType'] === 'MISSING_AUTHENTICATION_TOKEN',
    );
    expect(found.map(({ properties }) => properties['StatusCode'])).toEqual(['404', '404', '404']);
  });

  // API Gateway applies the limits of a stage to each of its methods; only the firewall bounds an API as a whole.
  const { firewall } = environment;
  const acls = ofType(front, 'AWS::WAFv2::WebACL');
  const before = ofType(front, 'AWS::WAFv2::WebACLAssociation');

  it('have a firewall where the environment says so, and nowhere else', () => {
    expect(acls).toHaveLength(firewall ? 1 : 0);
    expect(before).toHaveLength(firewall ? 3 : 0);
  });

  const bounded = firewall ? [firewall] : [];
  it.for(bounded)('are bounded as a whole, and from one address', ({ perAddress, all }) => {
    const [acl] = acls;
    const stages = ofType(front, 'AWS::ApiGateway::Stage').map(({ id }) => id);
    expect(before.flatMap(({ properties }) => references(properties['ResourceArn'])).sort()).toEqual(
      [...stages, partners, pages, workbench].sort(),
    );
    const rules = acl?.properties['Rules'] as Properties[];
    const rates = rules.map((rule) => objectAt(rule, 'Statement', 'RateBasedStatement'));
    expect(rules.map(({ Action }) => Action)).toEqual([{ Block: {} }, { Block: {} }]);
    expect(rates.map(({ AggregateKeyType, Limit }) => [AggregateKeyType, Limit])).toEqual([
      ['IP', perAddress],
      ['CONSTANT', all],
    ]);
    expect(rates.map(({ EvaluationWindowSec }) => EvaluationWindowSec)).toEqual([60, 60]);
    expect(rates[0]).not.toHaveProperty('ScopeDownStatement');
    // A sample of requests shows their addresses, and that of a decision page is the key to it.
    for (const shown of [acl?.properties ?? {}, ...rules])
      expect(objectAt(shown, 'VisibilityConfig')['SampledRequestsEnabled']).toBe(false);
  });

  it('are measured as a whole: every method more would be five metrics to pay for', () => {
    const settings = ofType(front, 'AWS::ApiGateway::Stage').flatMap(
      ({ properties }) => properties['MethodSettings'] as Properties[],
    );
    expect(settings).toHaveLength(3);
    expect(settings.map(({ MetricsEnabled }) => MetricsEnabled)).toEqual([false, false, false]);
  });

  it('leave no log that API Gateway makes by itself, to be kept for ever', () => {
    for (const { id, properties } of eachOf(ofType(front, 'AWS::ApiGateway::Stage'))) {
      const name = {
        'Fn::Join': [
          '',
          [
            'API-Gateway-Execution-Logs_',
            { Ref: references(properties['RestApiId'])[0] },
            `/${properties['StageName']}`,
          ],
        ],
      };
      const log = ofType(front, 'AWS::Logs::LogGroup').find(
        (one) => JSON.stringify(one.properties['LogGroupName']) === JSON.stringify(name),
      );
      expect(log?.properties['RetentionInDays']).toBe(environment.logRetentionDays);
      // It must be there before the stage, or API Gateway makes it first.
      expect(front.Resources[id]?.DependsOn).toContain(log?.id);
    }
  });

  it('log no path, no address and no data, and take TLS 1.2 at least', () => {
    const stages = ofType(front, 'AWS::ApiGateway::Stage');
    expect(stages.map(({ properties }) => properties['StageName']).sort()).toEqual(['besluit', 'v1', 'werkbank']);
    for (const { properties } of eachOf(stages)) {
      const format = String(objectAt(properties, 'AccessLogSetting')['Format']);
      expect(format).toContain('$context.resourcePath');
      expect(format).not.toMatch(/\$context\.(path\b|identity|extendedRequestId)/);
      const [settings] = properties['MethodSettings'] as Properties[];
      expect(settings).toMatchObject({
        DataTraceEnabled: false,
        ThrottlingRateLimit: environment.throttling.rate,
        ThrottlingBurstLimit: environment.throttling.burst,
      });
    }
    for (const { properties } of eachOf(ofType(front, 'AWS::ApiGateway::RestApi'))) {
      expect(properties['SecurityPolicy']).toMatch(/^SecurityPolicy_TLS13_1_2_PFS/);
      expect(properties['DisableExecuteApiEndpoint']).toBe(environment.domain !== undefined);
    }
  });

  it('are known to the functions by the address where they are reached', () => {
    const variables = ofType(application, 'AWS::Lambda::Function').map(
      ({ properties }) => (properties['Environment'] as { Variables: Properties } | undefined)?.Variables ?? {},
    );
    const known = (name: string) => JSON.stringify(variables.map((all) => all[name]).filter(Boolean));
    const host = environment.domain?.name;
    expect(known('PUBLIC_URL')).toContain(host ? `https://${host}/besluit` : 'TakenApisPages');
    expect(known('API_URL')).toContain(host ? `https://${host}/v1` : 'TakenApisPartners');
    expect(known('WORKBENCH_URL')).toContain(host ? `https://${host}/werkbank` : 'TakenApisWorkbench');
    expect(ofType(front, 'AWS::ApiGateway::BasePathMapping').map(({ properties }) => properties['BasePath'])).toEqual(
      host ? ['v1', 'besluit', 'werkbank'] : [],
    );
  });
};

/** What a method without a function answers. */
const refusalAt = (properties: Properties | undefined): Properties => {
  const integration = objectAt(properties ?? {}, 'Integration');
  expect(integration['Type']).toBe('MOCK');
  const [answer] = integration['IntegrationResponses'] as Properties[];
  return answer ?? {};
};
