/** A place in a tree of resources, found by a path. */
export interface Route<T> {
  readonly resource: string;
  readonly value: T;
  /** Values of `{name}` and `{name+}`, as they were in the path: still percent-encoded, as REST APIs pass them on. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Node<T> {
  readonly literal: Map<string, Node<T>>;
  parameter?: { readonly name: string; readonly node: Node<T> };
  greedy?: { readonly name: string; readonly resource: string; readonly value: T };
  here?: { readonly resource: string; readonly value: T };
}

const emptyNode = <T>(): Node<T> => ({ literal: new Map() });

/** Finds resources by path: a literal segment goes before a parameter, and a parameter before `{name+}`. */
export class RouteTable<T> {
  readonly #root: Node<T> = emptyNode();

  /** Adds a resource such as `/programmes/{programmeId}` or `/{proxy+}`. */
  add(resource: string, value: T): void {
    let node = this.#root;
    for (const segment of segmentsOf(resource)) {
      const name = /^\{(.+?)(\+?)\}$/.exec(segment);
      if (name?.[2]) {
        node.greedy = { name: name[1] ?? '', resource, value };
        return;
      }
      node = name ? parameterOf(node, name[1] ?? '') : literalOf(node, segment);
    }
    node.here = { resource, value };
  }

  /** The resource at a path, or undefined. A slash at the end makes no difference. */
  find(path: string): Route<T> | undefined {
    return search(this.#root, segmentsOf(path), {});
  }
}

const segmentsOf = (path: string): string[] =>
  path
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split('/')
    .filter((segment, _, all) => segment !== '' || all.length > 1);

const literalOf = <T>(node: Node<T>, segment: string): Node<T> => {
  const next = node.literal.get(segment) ?? emptyNode<T>();
  node.literal.set(segment, next);
  return next;
};

const parameterOf = <T>(node: Node<T>, name: string): Node<T> => {
  node.parameter ??= { name, node: emptyNode<T>() };
  return node.parameter.node;
};

const search = <T>(
  node: Node<T>,
  segments: readonly string[],
  parameters: Readonly<Record<string, string>>,
): Route<T> | undefined => {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.here ? { ...node.here, parameters } : undefined;
  const literal = node.literal.get(segment);
  const byLiteral = literal && search(literal, rest, parameters);
  if (byLiteral) return byLiteral;
  const { parameter, greedy } = node;
  if (parameter && segment !== '') {
    const found = search(parameter.node, rest, { ...parameters, [parameter.name]: segment });
    if (found) return found;
  }
  if (!greedy) return undefined;
  const { name, resource, value } = greedy;
  return { resource, value, parameters: { ...parameters, [name]: segments.join('/') } };
};
