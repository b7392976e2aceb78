import { apiVersion, type Operation, openRoutes, type Route, routes } from '#shared/api/routes.ts';
import { Problem } from '#shared/http/problem.ts';
import { answerHeaders, headerParameters, openOperations, security } from './common.ts';
import type { DescribedOperation, OpenApi } from './document.ts';
import { guide } from './guide.ts';
import { operationOf } from './operation.ts';
import { refusalResponses } from './refusals.ts';
import { Schemas } from './schemas.ts';
import { subjects } from './subjects.ts';
import { worded } from './worded.ts';

const contact = {
  name: 'Programmabureau Regio Deal Zuid-Limburg, aansluitingen',
  email: 'aansluitingen@regiodeal.example',
  url: 'https://example.org/regio-deal-governance',
};

/** A short description of the API. */
export const introduction =
  'The governance of a Dutch Regio Deal: programmes, frameworks on their road from draft to in force, rounds, tasks and the register of decisions. Who may do what follows from the membership that is recorded, never from a token beyond identity. Follows the NLGov REST API Design Rules.';

/**
 * The whole API as OpenAPI 3.1, made from the routes and from the contracts whose schemas validate every request. Its server is
 * relative, so the document is valid at every address.
 */
export const openApi = (): OpenApi => worded(unworded()).document;

/** The same before fields and parameters get their descriptions: only with those of the contracts. */
export const unworded = (): OpenApi => {
  const schemas = new Schemas();
  const problem = schemas.given(Problem);
  const open = Object.entries(openRoutes).map(([name, route]) => ({
    ...route,
    operation: openOperations[name as keyof typeof openRoutes],
  }));
  const described = Object.entries(routes).map(([name, route]: [string, Route]) => ({
    ...route,
    operation: operationOf(name as Operation, schemas),
  }));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Regio Deal Governance',
      version: apiVersion,
      description: [introduction, ...guide.map(({ heading, text }) => `## ${heading}\n\n${text}`)].join('\n\n'),
      contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Where this document is served.' }],
    tags: Object.entries(subjects).map(([name, about]) => ({ name, description: about })),
    paths: byPath([...open, ...described]),
    components: {
      schemas: schemas.named,
      headers: answerHeaders,
      parameters: headerParameters,
      responses: refusalResponses(problem),
      securitySchemes: security,
    },
  };
};

const byPath = (list: readonly { path: string; method: string; operation: DescribedOperation }[]): OpenApi['paths'] =>
  Object.fromEntries(
    [...Map.groupBy(list, ({ path }) => path)].map(([path, operations]) => [
      path,
      Object.fromEntries(operations.map(({ method, operation }) => [method.toLowerCase(), operation])),
    ]),
  );
