import type { Deployment } from 'local-aws/assembly/deployment.ts';
import { decide } from 'local-aws/policies/decide.ts';
import { type Policies, policiesOf } from 'local-aws/policies/policies-of.ts';
import { type Flow, flowsIn } from './flows.ts';

/** What AWS lets a service do without a policy that says so (SES developer guide, event destinations). */
const needsNoPolicy = ({ kind, to }: Flow): boolean =>
  kind === 'mail service to bus' && to.endsWith(':event-bus/default');

const isAllowed = ({ principal, ...request }: Flow['request'], policies: Policies): boolean => {
  const identity = 'role' in principal ? policies.identity(principal.role) : [];
  return decide({ principal, ...request }, identity, policies.attached(request.resource)).outcome === 'allowed';
};

/** The flows of a deployment that its policies do not allow. */
export const refusedFlows = (deployment: Deployment): Flow[] => {
  const policies = policiesOf(deployment.resources);
  return flowsIn(deployment).filter((flow) => !needsNoPolicy(flow) && !isAllowed(flow.request, policies));
};
