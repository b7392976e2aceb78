/** What we use of two packages of github.com/vega/vega, which have no types of their own. */
declare module 'vega-scale' {
  /** From a number to a place. */
  export interface Linear {
    (value: number): number;
    domain(from: readonly [number, number]): this;
    range(to: readonly [number, number]): this;
    /** Whether what lies outside of the domain is placed at its end. */
    clamp(isClamped: boolean): this;
  }

  /** From one of several to the beginning of its band. */
  export interface Band {
    (value: number): number;
    domain(values: readonly number[]): this;
    range(to: readonly [number, number]): this;
    /** The part of a step between two bands, between 0 and 1. */
    paddingInner(part: number): this;
    /** The part of a step before the first band and behind the last. */
    paddingOuter(part: number): this;
    round(isWhole: boolean): this;
    bandwidth(): number;
  }

  export const scale: ((type: 'linear') => () => Linear) & ((type: 'band') => () => Band);
}

declare module 'vega-scenegraph' {
  /** What is seen of every mark; colours are those of SVG. */
  interface Ink {
    readonly fill?: string;
    readonly stroke?: string;
    readonly strokeWidth?: number;
  }

  export interface RectItem extends Ink {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }

  export interface RuleItem extends Ink {
    readonly x: number;
    readonly y: number;
    readonly x2: number;
    readonly y2: number;
  }

  export interface TextItem extends Ink {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly font: string;
    readonly fontSize: number;
    readonly baseline?: 'alphabetic' | 'middle';
  }

  /** Items that are drawn alike, the first at the bottom. */
  export type Mark =
    | { readonly marktype: 'rect'; readonly items: readonly RectItem[] }
    | { readonly marktype: 'rule'; readonly items: readonly RuleItem[] }
    | { readonly marktype: 'text'; readonly items: readonly TextItem[] };

  /** Marks within marks. `aria: false` keeps English descriptions for screen readers out. */
  export interface Scene {
    readonly marktype: 'group';
    readonly aria: false;
    readonly items: readonly { readonly items: readonly (Mark & { readonly aria: false })[] }[];
  }

  interface Linked {
    readonly marktype: string;
  }

  /** Links each item to its mark, and each mark to its group. */
  export const sceneFromJSON: (scene: Scene) => Linked;

  export class SVGStringRenderer {
    /** @param element - where a browser would show it. */
    initialize(element: null, width: number, height: number, origin: readonly [number, number], scale: number): this;
    render(scene: Linked): this;
    svg(): string;
  }
}
