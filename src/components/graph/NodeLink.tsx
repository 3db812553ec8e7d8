import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import ObjectLink from '../ObjectLink';

interface Props {
  readonly view: GraphViewData;
  readonly node: number;
}

/** The way from a node of the graph to its page. */
export default function NodeLink({ view, node }: Props): ReactNode {
  const { nodes, kinds, withoutId } = view;
  const kind = kinds[nodes.kinds[node] ?? 0];
  const id = nodes.ids[node];
  const parentName = nodes.parentNames[node];
  return (
    <ObjectLink
      object={{
        kind: kind?.name ?? '',
        kindLabel: kind?.label ?? '',
        ...(id !== undefined && !withoutId.includes(node) && { id }),
        name: nodes.names[node] ?? '',
        ...(parentName && { parentName }),
        url: nodes.urls[node] ?? '',
      }}
    />
  );
}
