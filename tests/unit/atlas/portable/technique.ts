import type { MatrixTechnique } from '../../../../plugins/atlas/portable/matrix/layOut.ts';

/** A technique of a test: what is not said of it is empty. */
export function technique(
  id: string,
  given: Partial<Omit<MatrixTechnique, 'id'>> = {},
): MatrixTechnique {
  return {
    id,
    name: `Name of ${id}`,
    url: `/${id}/`,
    tactics: ['AML.TA0001'],
    platforms: [],
    studies: [],
    mitigations: [],
    inherited: [],
    counts: { studies: given.studies?.length ?? 0, mitigations: 0 },
    ...given,
  };
}
