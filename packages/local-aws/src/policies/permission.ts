import * as z from 'zod';
import { type Statement, statementsIn } from './statement.ts';

const Permission = z.object({
  FunctionName: z.string(),
  Action: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

/**
 * What an `AWS::Lambda::Permission` adds to the policy of its function.
 * @param properties - of the permission, with its intrinsic functions worked out.
 * @returns the function as the permission names it, and the statement.
 */
export const permissionStatement = (properties: unknown): { functionName: string; statement: Statement } => {
  const { FunctionName, Action, Principal, SourceArn, SourceAccount } = Permission.parse(properties);
  const [statement] = statementsIn({
    Statement: {
      Effect: 'Allow',
      Action,
      Principal: /\.amazonaws\.com(\.cn)?$/.test(Principal) ? { Service: Principal } : { AWS: Principal },
      Condition: {
        ...(SourceArn ? { ArnLike: { 'AWS:SourceArn': SourceArn } } : {}),
        ...(SourceAccount ? { StringEquals: { 'AWS:SourceAccount': SourceAccount } } : {}),
      },
    },
  });
  if (!statement) throw new Error(`The permission on ${FunctionName} says nothing`);
  return { functionName: FunctionName, statement };
};
