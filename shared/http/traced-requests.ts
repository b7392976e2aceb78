import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { inTrace } from '#shared/observability/trace.ts';
import { headerOf } from './read-request.ts';

type HttpHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/**
 * Answers requests within the trace that they name (`traceparent`), or within a new one. Answers do not name the trace: W3C Trace
 * Context, level 1, has no header for that.
 */
export const tracedRequests =
  (handler: HttpHandler): HttpHandler =>
  (event, context) =>
    inTrace(headerOf(event, 'traceparent'), () => handler(event, context));
