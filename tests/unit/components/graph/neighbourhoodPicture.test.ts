import { describe, expect, it } from 'vitest';
import {
  most,
  neighbourhoodPicture,
  size,
} from '../../../../src/components/graph/neighbourhoodPicture.ts';
import { dataOf } from '../../knowledge-base/site/contextOf.ts';
import { object } from '../../knowledge-base/links/baseOf.ts';

describe('neighbourhoodPicture', () => {
  it('should hold each related object and each page that mentions it once', () => {
    const { spokes, others } = neighbourhoodPicture(
      dataOf(
        {
          'm.md': object(
            'AML.M0101',
            'Guard',
            '## Techniques (1)',
            '- [[AML.T0101]]',
            '',
            '[[AML.T0101]]',
          ),
          't.md': object('AML.T0101', 'Climb'),
          'notes.md': '# Notes\n\n[[AML.T0101]]\n',
        },
        'AML.T0101',
      ),
    );
    expect(others).toBe(0);
    expect(spokes.map(({ object: { name }, relation }) => [name, relation])).toEqual([
      ['Guard', 'mitigates'],
      ['Notes', 'mentions'],
    ]);
  });

  it('should keep inside its box, and count what it has no room for', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`n${String(at)}.md`, '[[AML.T0101]]']),
    );
    const page = dataOf({ ...files, 't.md': object('AML.T0101', 'Climb') }, 'AML.T0101');
    const { spokes, others } = neighbourhoodPicture(page);
    expect([spokes.length, others]).toEqual([most, 40 - most]);
    for (const { x, y } of spokes) {
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
    expect(new Set(spokes.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(most);
  });
});
