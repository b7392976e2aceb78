/**
 * The regions of AWS that lie in the European Union (AWS General Reference, service endpoints; read as `endpoints.json` of
 * botocore 1.44.8, which has an endpoint in each of them for every service that is used here, SES among them). London (eu-west-2)
 * and Zurich (eu-central-2) begin with `eu-` too and lie outside. The European Sovereign Cloud (eusc-de-east-1) is a partition of
 * its own, with other principals and addresses: a deployment there is work that was not done.
 */
export const euRegions = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'] as const;
export type EuRegion = (typeof euRegions)[number];
