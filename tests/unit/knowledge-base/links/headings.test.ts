import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../../plugins/knowledge-base/links/headings.ts';
import { anchorOf, findHeading } from '../../../../plugins/knowledge-base/links/resolve.ts';
import { baseOf, object, pageAt } from './baseOf.ts';

const read = (text: string) => pageAt(baseOf({ 'a.md': text }), 'a.md');

describe('the headings of a page', () => {
  it('are found by the first of equal ones', () => {
    const page = read('# A\n\n## Same\n\n## Same\n');
    expect(findHeading(page, 'same')?.id).toBe('same');
    expect(findHeading(page, 'same-1')?.id).toBe('same-1');
  });

  it('are found with the `#` in their text, and without, as Obsidian writes them', () => {
    const page = read('# A\n\n## C# and F#\n\n## Ids {#MyId}\n');
    for (const wanted of ['C# and F#', 'c# AND f#', 'C and F', 'A#C and F']) {
      expect(findHeading(page, wanted)?.text).toBe('C# and F#');
    }
    expect(findHeading(page, 'MyId')?.text).toBe('Ids');
  });

  it('may be called like any property of an object', () => {
    const page = read('# A\n');
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(findHeading(page, name)).toBeUndefined();
    }
    expect(findHeading(read('# constructor\n'), 'constructor')?.text).toBe('constructor');
  });

  it('of known sections and steps have the anchors that the site gives them', () => {
    const page = read(
      object(
        'AML.CS0101',
        'S',
        '## Procedure (2)',
        '### Step 1: In',
        '**Technique:** AML.T0101: T',
        '### Step 2: Out',
        'Without any.',
        '## My own',
      ),
    );
    expect(page.headings.map((heading) => anchorOf(page, heading))).toEqual([
      'amlcs0101-s',
      'procedure',
      'step-1',
      'step-2-out',
      'my-own',
    ]);
  });

  it('are read once', () => {
    const page = read('# A\n');
    expect(headingsOf(page)).toBe(headingsOf(page));
  });
});
