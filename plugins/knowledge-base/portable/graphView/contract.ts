/**
 * The graph as its page gets it: columns instead of rows, since thousands of rows would repeat
 * their keys. A node is a number, its place in the columns of `nodes`; so are kinds, relations and
 * edges.
 */
export interface GraphViewData {
  readonly kinds: readonly GraphKind[];
  /** Types of relations; the last is `mentions`, the links in running text. */
  readonly relations: readonly string[];
  readonly nodes: {
    /** The object's own id, else its page's path, as in `api/graph.json`. */
    readonly ids: readonly string[];
    readonly names: readonly string[];
    /** The name of what a sub-object belongs to; empty for all others. */
    readonly parentNames: readonly string[];
    readonly kinds: readonly number[];
    /** Addresses with base URL. */
    readonly urls: readonly string[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
  /** Nodes whose id is the path of their page: it is not shown beside the name. */
  readonly withoutId: readonly number[];
  /** Each type once between two nodes, in the direction of the relation. */
  readonly edges: {
    readonly types: readonly number[];
    readonly sources: readonly number[];
    readonly targets: readonly number[];
  };
}

export interface GraphKind {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
}
