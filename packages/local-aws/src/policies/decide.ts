import { type Context, conditionsHold } from './conditions.ts';
import { matchesAction, matchesArn } from './match.ts';
import type { Statement } from './statement.ts';

/** Who asks: a role, by its ARN, or a service of AWS, by its name such as `events.amazonaws.com`. */
export type Principal = { readonly role: string } | { readonly service: string };

/** One request to AWS, within one account. */
export interface Request {
  readonly principal: Principal;
  /** Such as `sqs:SendMessage`. */
  readonly action: string;
  /** The ARN of what is acted on; `*` for an action that names none. */
  readonly resource: string;
  /** Condition keys and their values; what is left out is not in the request. */
  readonly context?: Context;
}

export interface Decision {
  /** `denied`: a statement forbids it. `unmentioned`: no statement allows it, which AWS refuses just as well. */
  readonly outcome: 'allowed' | 'denied' | 'unmentioned';
  /** The statement that decided, if one did. */
  readonly by?: Statement;
}

const accountOf = (arn: string): string => arn.split(':')[4] ?? '';

/** Whom the element Principal of a statement means. A whole account is no grant to its roles: their own policies decide. */
const meansPrincipal = ({ Principal, Effect }: Statement, asking: Principal): boolean => {
  if (!Principal) return false;
  if (Principal.AWS.includes('*')) return true;
  if ('service' in asking) return Principal.Service.includes(asking.service);
  const account = accountOf(asking.role);
  const whole = [account, `arn:aws:iam::${account}:root`];
  return Principal.AWS.some((one) => one === asking.role || (Effect === 'Deny' && whole.includes(one)));
};

const meansAction = ({ Action, NotAction }: Statement, action: string): boolean =>
  Action
    ? Action.some((pattern) => matchesAction(pattern, action))
    : !(NotAction ?? []).some((pattern) => matchesAction(pattern, action));

/** A statement without a resource, as in a trust policy, means what it is attached to. */
const meansResource = ({ Resource, NotResource }: Statement, resource: string): boolean => {
  if (NotResource) return !NotResource.some((pattern) => matchesArn(pattern, resource));
  return Resource?.some((pattern) => matchesArn(pattern, resource)) ?? true;
};

/**
 * What AWS decides about a request within one account (IAM user guide, policy evaluation logic): a Deny anywhere forbids it; else an Allow
 * is needed, in a policy of the role that asks or in the policy of what is acted on. A service has no policies of its own.
 * @param identity - the statements of the policies of the role that asks.
 * @param attached - the statements of the policy of the resource, such as that of a queue, the trust policy of a role, or the permissions of a function.
 * @throws {Error} naming an element that is not evaluated here.
 */
export const decide = (
  { principal, action, resource, context = {} }: Request,
  identity: readonly Statement[],
  attached: readonly Statement[],
): Decision => {
  const applies = (one: Statement): boolean =>
    meansAction(one, action) && meansResource(one, resource) && conditionsHold(one, context);
  const applying = [
    ...('role' in principal ? identity.filter(applies) : []),
    ...attached.filter((one) => meansPrincipal(one, principal) && applies(one)),
  ];
  const denying = applying.find(({ Effect }) => Effect === 'Deny');
  if (denying) return { outcome: 'denied', by: denying };
  const [allowing] = applying;
  return allowing ? { outcome: 'allowed', by: allowing } : { outcome: 'unmentioned' };
};
