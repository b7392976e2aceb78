import * as z from 'zod';
import type { Model } from '../assembly/model.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  Roles: z.array(z.string()).default([]),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Action: oneOrMore.default([]), Resource: oneOrMore.default([]) })),
  }),
});
const WithRole = z.object({ Role: z.string() });
const changing = /^dynamodb:(?:Put|Update|Delete|BatchWrite)Item$|^dynamodb:\*$/;

/** The ARNs of the tables that each function may change, by the name of the function, as its role allows. */
export const tablesChangedBy = (model: Model): Map<string, string[]> => {
  const byRole = new Map<string, string[]>();
  for (const { properties } of model.of('AWS::IAM::Policy')) {
    const { Roles, PolicyDocument } = Policy.parse(properties);
    const changed = PolicyDocument.Statement.filter(({ Action }) => Action.some((action) => changing.test(action)));
    const arns = changed.flatMap(({ Resource }) => Resource);
    for (const role of Roles) byRole.set(role, [...(byRole.get(role) ?? []), ...arns]);
  }
  return new Map(
    model.of('AWS::Lambda::Function').map(({ ref, properties }) => {
      const role = WithRole.parse(properties).Role.split('/').at(-1) ?? '';
      return [ref, byRole.get(role) ?? []];
    }),
  );
};
