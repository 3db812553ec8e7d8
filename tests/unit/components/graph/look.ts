import { neighbourhoodPlaces } from '../../../../plugins/knowledge-base/portable/graphView/places.ts';
import {
  type Choice,
  select,
} from '../../../../plugins/knowledge-base/portable/graphView/selection.ts';
import type { Look } from '../../../../src/components/graph/emphasis.ts';
import { wood } from '../../knowledge-base/portable/graphView/view.ts';

/** What a choice shows of the wood. */
export const look = (choice: Choice = {}): Look => {
  const selection = select(wood, choice);
  const { focus, depth } = choice;
  const places =
    focus === undefined || depth === undefined
      ? undefined
      : neighbourhoodPlaces(wood, selection.steps, focus, depth);
  return { selection, ...(focus !== undefined && { focus }), ...(places && { places }) };
};
