/** The policies of AWS itself that roles may have, as the AWS managed policy reference gives them. */
const policies: Readonly<Record<string, object>> = {
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': {
    Effect: 'Allow',
    Action: [
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:DescribeLogGroups',
      'logs:DescribeLogStreams',
      'logs:PutLogEvents',
      'logs:GetLogEvents',
      'logs:FilterLogEvents',
    ],
    Resource: '*',
  },
};

/**
 * The document of a policy that AWS keeps.
 * @throws {Error} naming a policy that is not known here.
 */
export const awsManaged = (arn: string): { Statement: object } => {
  const statement = policies[arn.replace(/^arn:[^:]+:iam::aws:policy\//, '')];
  if (!statement) throw new Error(`The AWS managed policy ${arn} is not known here`);
  return { Statement: statement };
};
