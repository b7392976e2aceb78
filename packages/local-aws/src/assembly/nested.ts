import * as z from 'zod';
import { unchanged } from './model.ts';
import { type Assembly, parseFile, readOuter, type StackTemplate, Template } from './read.ts';

const Nested = z.object({ TemplateURL: z.string(), Parameters: z.record(z.string(), z.unknown()).default({}) });

/** The stacks within stacks, each with its parameters as the stack around it gives them. */
const nestedIn = (assembly: Assembly): StackTemplate[] =>
  unchanged(assembly)
    .of('AWS::CloudFormation::Stack')
    .map(({ stack, logicalId, properties }) => {
      const { Parameters: values, TemplateURL } = Nested.parse(properties);
      const [, file] = [...assembly.assets].find(([key]) => TemplateURL.endsWith(key)) ?? [];
      if (!file) throw new Error(`The template of ${stack}/${logicalId} is not among the assets`);
      const given = Object.entries(values).map(([name, Default]) => [name, { Type: 'String', Default }]);
      const template = { ...parseFile(Template, file), Parameters: Object.fromEntries(given) };
      return { name: `${stack}/${logicalId}`, file, template };
    });

/**
 * Reads the templates and assets in the folder of a cloud assembly, with the stacks within stacks.
 * @throws {Error} when there is no stack, when its stacks are meant for more than one environment, or when a template is missing.
 */
export const readAssembly = (folder: string): Assembly => {
  const outer = readOuter(folder);
  return { ...outer, stacks: [...outer.stacks, ...nestedIn(outer)] };
};
