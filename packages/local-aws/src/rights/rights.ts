import type { Model } from '../assembly/model.ts';
import { type Decision, decide, type Request } from '../policies/decide.ts';
import { type Policies, policiesOf } from './policies.ts';

/** Requests reach the services of this machine over plain http, and stand for those that AWS gets over TLS. */
const always = { 'aws:SecureTransport': 'true' };

/** A service that acts in a role, on behalf of a resource such as a state machine. */
interface Agent {
  readonly service: string;
  /** The ARNs of both. */
  readonly role: string;
  readonly source: string;
}

/** What the policies of the templates allow. */
export class Rights {
  readonly #policies: Policies;
  readonly #account: string;
  readonly #decided = new Map<string, Decision>();

  /** @throws {Error} naming the resource whose policy cannot be evaluated. */
  constructor(model: Model) {
    this.#policies = policiesOf(model);
    this.#account = model.account;
  }

  /** @throws {Error} naming an element of a policy that is not evaluated. */
  decide(request: Request): Decision {
    const key = JSON.stringify(request);
    const known = this.#decided.get(key);
    if (known) return known;
    const { principal, resource, context } = request;
    const { identity, attached } = this.#policies;
    const own = 'role' in principal ? (identity.get(principal.role) ?? []) : [];
    const wholeRequest = { ...request, context: { ...always, ...context } };
    const decision = decide(wholeRequest, own, attached.get(resource) ?? []);
    // Few are asked for by very many names: the resources of a request come from the templates.
    if (this.#decided.size > 10_000) this.#decided.clear();
    this.#decided.set(key, decision);
    return decision;
  }

  allows(request: Request): boolean {
    return this.decide(request).outcome === 'allowed';
  }

  /** Whether a service may do something with a resource on behalf of another resource, such as a rule. */
  serviceMay(service: string, action: string, resource: string, source: string): boolean {
    const context = { 'aws:SourceArn': source, 'aws:SourceAccount': this.#account };
    return this.allows({ principal: { service }, action, resource, context });
  }

  /** Whether a service may act as a role on behalf of another resource, by the policy that says who may assume it. */
  serviceMayAssume(service: string, role: string, source: string): boolean {
    return this.serviceMay(service, 'sts:AssumeRole', role, source);
  }

  /** Whether somebody may act as a role, and the role may do something. */
  agentMay({ service, role, source }: Agent, action: string, resource: string): boolean {
    return this.serviceMayAssume(service, role, source) && this.allows({ principal: { role }, action, resource });
  }
}
