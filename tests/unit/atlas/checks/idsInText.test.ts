import { describe, expect, it } from 'vitest';
import { baseOf, object, type Files } from '../../knowledge-base/links/baseOf.ts';

function places(files: Files) {
  return baseOf(files)
    .findings.filter(({ rule }) => rule.endsWith('-atlas-id'))
    .map(
      ({ rule, place, message, mend }) =>
        `${place.path}:${String(place.line)}:${String(place.column)} ${rule} ${message}. ${mend}`,
    );
}

describe('an id in running text', () => {
  it('that no release has is told in its place', () => {
    const text =
      'One\ntwo aml.t9999\n\n- **AML.M9999**, AML.TA9999.\n\n| a |\n| - |\n| AML.CS9999 |\n';
    expect(places({ 'a.md': text })).toEqual([
      'a.md:2:5 unknown-atlas-id no ATLAS release has AML.T9999. Mend the id.',
      'a.md:4:5 unknown-atlas-id no ATLAS release has AML.M9999. Mend the id.',
      'a.md:4:18 unknown-atlas-id no ATLAS release has AML.TA9999. Mend the id.',
      'a.md:8:3 unknown-atlas-id no ATLAS release has AML.CS9999. Mend the id.',
    ]);
  });

  it('that is retired comes with its successors', () => {
    expect(places({ 'a.md': 'AML.T0045\n' })).toEqual([
      'a.md:1:1 retired-atlas-id AML.T0045 (ML Intellectual Property Theft) is retired. Write AML.T0048.004.',
    ]);
  });

  it('that a page of the vault marks as retired is told as well', () => {
    const retired = object('AML.T9001', 'Old', '## Metadata', '- **Status:** retired in 2026.07');
    expect(places({ 'a.md': 'AML.T9001\n', 'old.md': retired })).toEqual([
      'a.md:1:1 retired-atlas-id AML.T9001 (Old) is retired. ATLAS names no successor; say what is meant without the id.',
    ]);
  });

  it('is fine where the vault or a release has it', () => {
    const files = {
      'a.md': 'AML.T0051, AML.T9001 and AML.T9002\n',
      'b.md': object('AML.T9001', 'Mine'),
      'sub/c.md': object('AML.T9002.000', 'Child'),
    };
    expect(places(files)).toEqual([]);
  });

  it('is read in labels, and neither in paths nor in code, front matter and addresses', () => {
    const text = [
      '---\nrelated: AML.T9999\n---',
      '[[b|see AML.T9998]] [AML.T9997](b.md) [[AML.T9996]] [x](/techniques/AML.T9995)',
      '`AML.T9994` <b title="AML.T9993">x</b> ![AML.T9992](p.png)',
      '```\nAML.T9991\n```',
    ].join('\n\n');
    expect(
      places({ 'a.md': `${text}\n`, 'b.md': '# B\n' }).map((line) => line.split('. ')[0]),
    ).toEqual([
      'a.md:5:9 unknown-atlas-id no ATLAS release has AML.T9998',
      'a.md:5:22 unknown-atlas-id no ATLAS release has AML.T9997',
    ]);
  });

  it('is a whole word', () => {
    expect(
      places({ 'a.md': 'XAML.T9999 AML.T99999 AML.T9999.1 AML.T9999.0001 AML.T9999x\n' }),
    ).toEqual([]);
    expect(places({ 'a.md': 'AML.T9999. (AML.T9999.001)\n' })).toHaveLength(2);
  });

  it('on the page of a retired object is a record', () => {
    const retired = object('AML.T9001', 'Old', 'AML.T9999', '## Metadata', '- **Status:** Retired');
    expect(places({ 'a.md': retired })).toEqual([]);
  });
});
