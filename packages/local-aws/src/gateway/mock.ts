import * as z from 'zod';
import type { MockIntegration } from './config.ts';
import type { Matched } from './proxy-event.ts';
import { contextOf, type RefusalKind } from './refusals.ts';
import { mediaTypeOf } from './request.ts';
import { type ApiResponse, withType } from './response.ts';
import { fill, unquote } from './template.ts';

const MockRequest = z.object({ statusCode: z.coerce.string() });

/** What a MOCK integration answers, or the kind of refusal when it does not come to an answer. */
export const answerMock = (integration: MockIntegration, matched: Matched): ApiResponse | RefusalKind => {
  const { api, request } = matched;
  const context = contextOf(api, request, matched);
  const requestText = requestTextOf(integration, matched);
  if (requestText === undefined) return 'UNSUPPORTED_MEDIA_TYPE';
  const parsed = statusIn(fill(requestText, context));
  const responses = integration.IntegrationResponses;
  const chosen =
    responses.find(
      ({ SelectionPattern }) => SelectionPattern && parsed && new RegExp(`^(?:${SelectionPattern})$`).test(parsed),
    ) ??
    responses.find(({ StatusCode, SelectionPattern }) => !SelectionPattern && StatusCode === parsed) ??
    responses.find(({ SelectionPattern }) => !SelectionPattern);
  if (!parsed || !chosen) return 'API_CONFIGURATION_ERROR';
  const [type, template] = Object.entries(chosen.ResponseTemplates)[0] ?? ['application/json', ''];
  const headers = Object.entries(chosen.ResponseParameters).flatMap(([key, value]) => {
    const name = /^method\.response\.header\.(.+)$/.exec(key)?.[1];
    return name ? [[name, unquote(value)] as const] : [];
  });
  return {
    status: Number(chosen.StatusCode),
    headers: withType(headers, type),
    body: Buffer.from(fill(template, context)),
  };
};

/** The template for the media type of the request; without one the body itself goes through, where that is allowed. */
const requestTextOf = (integration: MockIntegration, { request }: Matched): string | undefined => {
  const { RequestTemplates, PassthroughBehavior } = integration;
  const template = RequestTemplates[mediaTypeOf(request)];
  if (template !== undefined) return template;
  const passes =
    PassthroughBehavior === 'WHEN_NO_MATCH' ||
    (PassthroughBehavior === 'WHEN_NO_TEMPLATES' && Object.keys(RequestTemplates).length === 0);
  return passes ? request.body.toString('utf8') : undefined;
};

const statusIn = (text: string): string | undefined => {
  try {
    return MockRequest.safeParse(JSON.parse(text)).data?.statusCode;
  } catch {
    return undefined;
  }
};
