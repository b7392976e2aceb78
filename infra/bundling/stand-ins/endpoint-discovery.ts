/**
 * Stands in for the SDK's `@aws-sdk/middleware-endpoint-discovery` in the bundles. DynamoDB asks for its endpoints only
 * when it is told to, and then with a cache that takes two more packages; here it never is.
 */
export const resolveEndpointDiscoveryConfig = <T>(input: T): T => input;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
};
