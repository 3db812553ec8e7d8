import { fullName, type Technique } from '../../../plugins/atlas/portable/techniques/technique';
import type { Reference } from '../../../plugins/knowledge-base/site/contract';

/** The way to a technique, by its whole name. */
export function referenceTo(technique: Technique): Reference {
  const { id, url } = technique;
  return { kind: 'technique', kindLabel: 'Technique', id, name: fullName(technique), url };
}
