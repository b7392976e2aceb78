import * as z from 'zod';

interface Node {
  readonly type?: string | undefined;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

const nodeSchema: z.ZodType<Node> = z.looseObject({ type: z.string().optional() });

/** What an expression refers to outside itself. */
export interface References {
  /** Variables and functions (without the dollar) that the expression does not bind itself. */
  readonly names: ReadonlySet<string>;
  /** The steps behind every `$states`, such as ['context', 'Execution', 'Id']. */
  readonly states: readonly (readonly string[])[];
  /** Names and context references at a place where there is no context to look them up in. */
  readonly rootless: readonly string[];
}

interface Found {
  readonly names: Set<string>;
  readonly bound: Set<string>;
  readonly states: string[][];
  readonly rootless: string[];
}

const CONTEXTUAL_TYPES = new Set(['name', 'wildcard', 'descendant', 'parent']);
// The children of a node that are evaluated with an item of its value as their context.
const FOCUSED_CHILDREN = new Set(['predicate', 'stages', 'group', 'terms', 'update', 'pattern', 'delete']);

function asNode(value: unknown): Node | undefined {
  const parsed = nodeSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function bindNames(node: Node, found: Found): void {
  const binders = node.type === 'lambda' ? node['arguments'] : node.type === 'bind' ? [node['lhs']] : [];
  for (const binder of Array.isArray(binders) ? binders : []) {
    found.bound.add(String(asNode(binder)?.value));
  }
  for (const key of ['focus', 'index'] as const) {
    if (typeof node[key] === 'string') {
      found.bound.add(node[key]);
    }
  }
}

function visitVariable(node: Node, focused: boolean, found: Found): void {
  const name = String(node.value);
  if (name === '$' || (name === '' && !focused)) {
    found.rootless.push(`$${name}`);
  } else if (name !== '') {
    found.names.add(name);
  }
}

function visitPath(steps: readonly Node[], focused: boolean, found: Found): void {
  const [first] = steps;
  if (first?.type === 'variable' && first.value === 'states') {
    const named = steps.slice(1).map((step) => (step.type === 'name' ? String(step.value) : undefined));
    const end = named.indexOf(undefined);
    found.states.push(named.slice(0, end === -1 ? undefined : end).map(String));
  }
  for (const [at, step] of steps.entries()) {
    visit(step, focused || at > 0, found);
  }
}

function visitChildren(node: Node, focused: boolean, found: Found): void {
  for (const [key, child] of Object.entries(node)) {
    if (key === 'steps' && Array.isArray(child)) {
      const steps = child.map((step) => asNode(step) ?? {});
      visitPath(steps, focused, found);
    } else if (typeof child === 'object' && child !== null) {
      visit(child, focused || FOCUSED_CHILDREN.has(key), found);
    }
  }
}

function visit(value: unknown, focused: boolean, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      visit(item, focused, found);
    }
    return;
  }
  const node = asNode(value);
  if (node === undefined || node.type === 'regex') {
    return;
  }
  bindNames(node, found);
  if (node.type === 'variable') {
    visitVariable(node, focused, found);
  } else if (CONTEXTUAL_TYPES.has(node.type ?? '') && !focused) {
    found.rootless.push(String(node.value));
  }
  visitChildren(node, focused, found);
}

/** Lists what the syntax tree of a JSONata expression refers to. */
export function referencesOf(ast: unknown): References {
  const found: Found = { names: new Set(), bound: new Set(), states: [], rootless: [] };
  visit(ast, false, found);
  const names = new Set([...found.names].filter((name) => !found.bound.has(name)));
  return { names, states: found.states, rootless: found.rootless };
}
