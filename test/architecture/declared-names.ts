import { parseSync } from '@swc/core';

/** A name that a source declares, and whether it names a property: a property may be stored or published, a variable never is. */
export interface DeclaredName {
  readonly name: string;
  readonly property: boolean;
}

interface Node {
  readonly type?: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The names that a pattern binds: of `{ a: b, c, ...d }` they are b, c and d. */
const boundIn = (pattern: unknown): string[] => {
  if (Array.isArray(pattern)) return pattern.flatMap(boundIn);
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern['value'])];
    case 'ObjectPattern':
      return boundIn(pattern['properties']);
    case 'ArrayPattern':
      return boundIn(pattern['elements']);
    case 'KeyValuePatternProperty':
      return boundIn(pattern['value']);
    case 'AssignmentPatternProperty':
      return boundIn(pattern['key']);
    case 'AssignmentPattern':
      return boundIn(pattern['left']);
    case 'RestElement':
      return boundIn(pattern['argument']);
    default:
      return [];
  }
};

/** Where each kind of node declares variables, parameters, functions and types. */
const binding: Readonly<Record<string, string>> = {
  VariableDeclarator: 'id',
  Parameter: 'pat',
  ArrowFunctionExpression: 'params',
  TsFunctionType: 'params',
  TsMethodSignature: 'params',
  CatchClause: 'param',
  FunctionDeclaration: 'identifier',
  ClassDeclaration: 'identifier',
  TsInterfaceDeclaration: 'id',
  TsTypeAliasDeclaration: 'id',
  ImportSpecifier: 'local',
};

/** The kinds of node that declare a property: in a type, a class or an object. */
const properties: ReadonlySet<string> = new Set([
  'TsPropertySignature',
  'TsMethodSignature',
  'ClassProperty',
  'ClassMethod',
  'PrivateProperty',
  'PrivateMethod',
  'KeyValueProperty',
  'MethodProperty',
]);

const declaredBy = (node: Node): DeclaredName[] => {
  const { type = '', key } = node;
  const bound = binding[type] === undefined ? [] : boundIn(node[binding[type]]);
  const own = properties.has(type) && isNode(key) && typeof key['value'] === 'string' ? [key['value']] : [];
  return [...bound.map((name) => ({ name, property: false })), ...own.map((name) => ({ name, property: true }))];
};

const declaredBelow = (part: unknown): DeclaredName[] => {
  if (Array.isArray(part)) return part.flatMap(declaredBelow);
  if (!isNode(part)) return [];
  return [...declaredBy(part), ...Object.values(part).flatMap(declaredBelow)];
};

/** Every name that a TypeScript source declares, from its syntax tree. */
export const namesDeclaredIn = (source: string): DeclaredName[] =>
  declaredBelow(parseSync(source, { syntax: 'typescript', target: 'es2022' }));
