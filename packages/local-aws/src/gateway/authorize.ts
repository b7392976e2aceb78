import type { Rights } from '../rights/rights.ts';
import type { InvokeResult } from '../workflow/index.ts';
import type { Authorizer } from './config.ts';
import { authorizerSource, mayInvoke } from './invoking.ts';
import { allows, Verdict } from './policy.ts';
import { type AuthorizerContext, type Matched, proxyEvent } from './proxy-event.ts';
import type { RefusalKind } from './refusals.ts';
import { headerOf } from './request.ts';

type Invoke = (functionArn: string, payload: unknown) => Promise<InvokeResult>;

/** Refused, with what the authorizer said when it answered at all. */
export interface Refused {
  readonly ok: false;
  readonly kind: RefusalKind;
  readonly context?: AuthorizerContext;
}

/** Let through with what the authorizer said, or refused. */
export type Authorization = { readonly ok: true; readonly context: AuthorizerContext } | Refused;

const refused = (kind: RefusalKind, context?: AuthorizerContext): Refused => ({
  ok: false,
  kind,
  ...(context ? { context } : {}),
});

/** Asks Lambda authorizers, and remembers each verdict for as long as its authorizer says. */
export class Authorizers {
  readonly #invoke: Invoke;
  readonly #rights: Rights;
  readonly #cache = new Map<string, { readonly until: number; readonly verdict: Verdict }>();

  constructor(invoke: Invoke, rights: Rights) {
    this.#invoke = invoke;
    this.#rights = rights;
  }

  /** Whether a request may go on to its method. */
  async judge(authorizer: Authorizer, matched: Matched): Promise<Authorization> {
    const identity = identityOf(authorizer, matched);
    if (!identity) return refused('UNAUTHORIZED');
    const key = JSON.stringify([authorizer.id, matched.api.stage, identity]);
    const known = this.#cache.get(key);
    if (known && known.until > Date.now()) return apply(known.verdict, matched);
    if (!mayInvoke(this.#rights, authorizer.functionArn, authorizerSource(matched.api, authorizer.id))) {
      return refused('AUTHORIZER_CONFIGURATION_ERROR');
    }
    const result = await this.#invoke(authorizer.functionArn, eventFor(authorizer, matched, identity));
    if (!result.ok) return refused(result.errorMessage === 'Unauthorized' ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE');
    const parsed = Verdict.safeParse(result.payload);
    if (!parsed.success) return refused('AUTHORIZER_CONFIGURATION_ERROR');
    this.#remember(key, authorizer.AuthorizerResultTtlInSeconds, parsed.data);
    return apply(parsed.data, matched);
  }

  #remember(key: string, seconds: number, verdict: Verdict): void {
    if (seconds <= 0) return;
    if (this.#cache.size >= 1000) this.#cache.clear();
    this.#cache.set(key, { until: Date.now() + seconds * 1000, verdict });
  }
}

/** A remembered policy is held against each method anew: it may allow one and not another. */
const apply = (verdict: Verdict, matched: Matched): Authorization => {
  const said = Object.entries(verdict.context ?? {}).map(([name, value]) => [name, String(value)]);
  const context = { ...Object.fromEntries(said), principalId: verdict.principalId };
  return allows(verdict, methodArn(matched)) ? { ok: true, context } : refused('ACCESS_DENIED', context);
};

/** The values that identify the caller; undefined when one is missing or does not look as it must. */
const identityOf = (authorizer: Authorizer, matched: Matched): string[] | undefined => {
  const sources = (authorizer.IdentitySource ?? '').split(',').map((source) => source.trim());
  const values = sources.filter(Boolean).map((source) => identityPart(source, matched));
  if (values.some((value) => !value)) return undefined;
  const found = values as string[];
  const { IdentityValidationExpression: expression, Type } = authorizer;
  if (Type === 'TOKEN' && expression && !new RegExp(`^(?:${expression})$`).test(found[0] ?? '')) return undefined;
  return found;
};

const identityPart = (source: string, { request, api }: Matched): string | undefined => {
  const header = /^method\.request\.header\.(.+)$/.exec(source)?.[1];
  if (header) return headerOf(request, header);
  const query = /^method\.request\.querystring\.(.+)$/.exec(source)?.[1];
  if (query) return request.query.get(query) ?? undefined;
  const variable = /^stageVariables\.(.+)$/.exec(source)?.[1];
  if (variable) return api.stageVariables[variable];
  throw new Error(`${source} cannot identify a caller on one machine`);
};

const eventFor = (authorizer: Authorizer, matched: Matched, identity: readonly string[]): unknown => {
  if (authorizer.Type === 'TOKEN') {
    return { type: 'TOKEN', methodArn: methodArn(matched), authorizationToken: identity[0] };
  }
  const { body: _, isBase64Encoded: __, ...request } = proxyEvent(matched, undefined);
  return { type: 'REQUEST', methodArn: methodArn(matched), ...request };
};

const methodArn = ({ api, request }: Matched): string =>
  `arn:aws:execute-api:${api.region}:${api.account}:${api.id}/${api.stage}/${request.method}/${request.path.replace(/^\//, '')}`;
