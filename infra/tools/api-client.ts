import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

const Problem = z.object({
  status: z.number(),
  title: z.string(),
  detail: z.string().default(''),
  code: z.string().default(''),
  faults: z
    .array(
      z.object({
        pointer: z.string(),
        message: z.string(),
        expected: z.string().optional(),
        line: z.number().optional(),
        column: z.number().optional(),
      }),
    )
    .default([]),
  rule: z.string().optional(),
});
export type Problem = z.output<typeof Problem>;
export type Fault = Problem['faults'][number];

/** The API said no; the problem document says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  constructor(call: string, problem: Problem) {
    super(`${call} answered ${problem.status} ${problem.code || problem.title}: ${inWords(problem)}`);
    this.problem = problem;
  }
}

/** A problem in one sentence, with everything that is wrong. */
export const inWords = ({ detail, title, faults }: Problem): string =>
  [detail || title, ...faults.map(faultInWords)].join(' ');

const faultInWords = ({ pointer, message, expected }: Fault): string =>
  `${pointer || 'body'}: ${message}${expected ? ` (expected ${expected})` : ''}.`;

/** The API could not be reached, or answered something that is not of this API. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly query?: Readonly<Record<string, string | number>>;
  readonly json?: unknown;
  readonly yaml?: string;
}

interface Connection {
  /** Where the API is, with its version: `https://…/v1`. */
  readonly url: string;
  readonly token: string;
}

/** How often a call is tried while the API says "try again" (503). */
const mostTries = 5;

/** One call of the API: its answer parsed, or a refusal thrown. */
export const callApi = async <T>(
  connection: Connection,
  path: string,
  shape: z.ZodType<T>,
  call: Call = {},
): Promise<T> => {
  const { method = 'GET' } = call;
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(connection, path, method, call);
    if (response.status === 503 && attempt < mostTries) {
      await sleep(1000 * Number(response.headers.get('retry-after') ?? 1));
      continue;
    }
    return understood(`${method} ${connection.url}${path}`, response, shape);
  }
};

const send = async ({ url, token }: Connection, path: string, method: string, call: Call): Promise<Response> => {
  const target = new URL(`${url.replace(/\/$/, '')}${path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) target.searchParams.set(name, String(value));
  const type = call.yaml === undefined ? 'application/json' : 'application/yaml';
  const body = call.yaml ?? (call.json === undefined ? undefined : JSON.stringify(call.json));
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) };
  try {
    return await fetch(target, { method, headers, ...(body === undefined ? {} : { body }) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Unreachable(`${target.origin} cannot be reached: ${cause}`, { cause: error });
  }
};

const understood = async <T>(call: string, response: Response, shape: z.ZodType<T>): Promise<T> => {
  const text = await response.text();
  const body = parsed(text);
  const problem = response.ok ? undefined : Problem.safeParse(body);
  if (problem?.success) throw new Refusal(call, problem.data);
  const answer = response.ok ? shape.safeParse(body) : undefined;
  if (answer?.success) return answer.data;
  const why = answer ? z.prettifyError(answer.error) : text.slice(0, 500);
  throw new Unreachable(`${call} answered ${response.status} with something unexpected: ${why}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
