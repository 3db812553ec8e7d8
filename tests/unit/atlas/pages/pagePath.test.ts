import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePaths } from '../../../../plugins/atlas/pages/pagePath.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';
import { caseStudy, harbour, mitigation, release, tactic, technique } from '../import/releases.ts';

const root = 'frameworks/atlas';
const page = (path: string, id?: string) => ({
  path: toPagePath(path),
  ...(id !== undefined && { id }),
});
const mitigations = (...names: string[]) =>
  release({
    mitigations: names.map((name, index) => mitigation(`AML.M000${String(index)}`, name)),
  });

describe('a new object', () => {
  it('goes where the page model has it', () => {
    expect(Object.fromEntries(pagePaths(harbour, []))).toEqual({
      'AML.TA0002': `${root}/tactics/looking-around.md`,
      'AML.TA0001': `${root}/tactics/getting-ready.md`,
      'AML.T0101': `${root}/techniques/looking-around/read-the-manual/index.md`,
      'AML.T0101.000': `${root}/techniques/looking-around/read-the-manual/margins.md`,
      'AML.T0101.001': `${root}/techniques/looking-around/read-the-manual/appendix.md`,
      'AML.T0102': `${root}/techniques/looking-around/ask-the-porter.md`,
      'AML.M0101': `${root}/mitigations/lock-the-shelf.md`,
      'AML.CS0101': `${root}/case-studies/the-open-door.md`,
    });
  });

  it('goes into the folder of its first tactic in the matrix, in whatever order it lists them', () => {
    const tactics = [tactic('AML.TA0009', 'First'), tactic('AML.TA0001', 'Second')];
    for (const own of [
      ['AML.TA0009', 'AML.TA0001'],
      ['AML.TA0001', 'AML.TA0009'],
    ]) {
      const techniques = [technique('AML.T0001', 'Both', { tactics: own })];
      const paths = pagePaths(release({ tactics, techniques }), []);
      expect(paths.get('AML.T0001')).toBe(`${root}/techniques/first/both.md`);
    }
  });

  it('without a tactic goes among the techniques', () => {
    const paths = pagePaths(release({ techniques: [technique('AML.T0001', 'Lone')] }), []);
    expect(paths.get('AML.T0001')).toBe(`${root}/techniques/lone.md`);
  });

  it('whose parent is not in the release goes where techniques go', () => {
    const techniques = [technique('AML.T0001.000', 'Orphan', { parent: 'AML.T0001' })];
    const paths = pagePaths(release({ techniques }), []);
    expect(paths.get('AML.T0001.000')).toBe(`${root}/techniques/orphan.md`);
  });
});

describe('a name that is no file name', () => {
  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c', 'a-b-c'],
    ['Quoted "x" and \'y\'', 'quoted-x-and-y'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['...', 'aml-m0000'],
    ['💥', 'aml-m0000'],
    ['CON', 'con-aml-m0000'],
    ['nul', 'nul-aml-m0000'],
    ['COM1', 'com1-aml-m0000'],
    ['Index', 'index-aml-m0000'],
    ['Readme', 'readme-aml-m0000'],
    ['Mitigations', 'mitigations-aml-m0000'],
    ['Prévention', 'prevention'],
    ['모델', '모델'],
    ['x'.repeat(300), 'x'.repeat(120)],
  ])('%s', (name, file) => {
    expect(pagePaths(mitigations(name), []).get('AML.M0000')).toBe(
      `${root}/mitigations/${file}.md`,
    );
  });

  it('never leads out of the folder, and never to the path of another object', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (names) => {
        const own = mitigations(...names.map((name, index) => name.trim() || `n${String(index)}`));
        const paths = [...pagePaths(own, []).values()];
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path).toMatch(/^frameworks\/atlas\/mitigations\/[\p{L}\p{N}-]+\.md$/u);
          expect(path).toBe(path.normalize('NFC'));
          expect(Buffer.byteLength(path.split('/').at(-1) ?? '')).toBeLessThan(200);
        }
      }),
    );
  });
});

describe('two that would share a path', () => {
  it('both have their ids in their names', () => {
    const paths = pagePaths(mitigations('Same name', 'same  Name!', 'Other'), []);
    expect([...paths.values()]).toEqual([
      `${root}/mitigations/same-name-aml-m0000.md`,
      `${root}/mitigations/same-name-aml-m0001.md`,
      `${root}/mitigations/other.md`,
    ]);
  });

  it('need no id in different folders', () => {
    const own = release({
      mitigations: [mitigation('AML.M0001', 'Same')],
      caseStudies: [caseStudy('AML.CS0001', 'Same')],
    });
    expect([...pagePaths(own, []).values()]).toEqual([
      `${root}/mitigations/same.md`,
      `${root}/case-studies/same.md`,
    ]);
  });

  it('a sub-technique that is called like its parent is not mistaken for it', () => {
    const techniques = [
      technique('AML.T0001', 'Twin'),
      technique('AML.T0001.000', 'Twin', { parent: 'AML.T0001' }),
    ];
    expect([...pagePaths(release({ techniques }), []).values()]).toEqual([
      `${root}/techniques/twin/index.md`,
      `${root}/techniques/twin/twin-aml-t0001-000.md`,
    ]);
  });
});

describe('pages that are there', () => {
  it('keep their paths, whatever their files are called', () => {
    const existing = [page('notes/My Shelf.md', 'AML.M0101')];
    expect(pagePaths(harbour, existing).get('AML.M0101')).toBe('notes/My Shelf.md');
  });

  it.each([
    ['a page without an id', page(`${root}/mitigations/lock-the-shelf.md`)],
    ['a page of another object', page(`${root}/mitigations/lock-the-shelf.md`, 'AML.M0999')],
    ['a page in other letters', page(`${root}/mitigations/Lock-The-Shelf.md`)],
    ['the page of a folder', page(`${root}/mitigations/lock-the-shelf/index.md`)],
  ])('%s is not written over', (_, existing) => {
    expect(pagePaths(harbour, [existing]).get('AML.M0101')).toBe(
      `${root}/mitigations/lock-the-shelf-aml-m0101.md`,
    );
  });

  it('not even where the path with the id is taken as well', () => {
    const existing = [
      page(`${root}/mitigations/lock-the-shelf.md`),
      page(`${root}/mitigations/lock-the-shelf-aml-m0101.md`),
    ];
    expect(pagePaths(harbour, existing).get('AML.M0101')).toBe(
      `${root}/mitigations/lock-the-shelf-aml-m0101-2.md`,
    );
  });

  it.each([
    ['a/manual/index.md', 'a/manual/margins.md'],
    ['a/manual.md', 'a/manual/margins.md'],
    ['a/manual/manual.md', 'a/manual/margins.md'],
  ])('%s takes its sub-techniques along', (parent, child) => {
    const paths = pagePaths(harbour, [page(parent, 'AML.T0101')]);
    expect(paths.get('AML.T0101.000')).toBe(child);
  });

  it('a folder of sub-techniques that bears their parent’s name is the place of its page', () => {
    const paths = pagePaths(harbour, [page('x/read-the-manual/one.md', 'AML.T0101.000')]);
    expect(paths.get('AML.T0101')).toBe('x/read-the-manual/index.md');
    expect(paths.get('AML.T0101.001')).toBe('x/read-the-manual/appendix.md');
  });

  it('a sub-technique in a folder of another name leaves its parent alone', () => {
    const paths = pagePaths(harbour, [page('x/one.md', 'AML.T0101.000')]);
    expect(paths.get('AML.T0101')).toBe(
      `${root}/techniques/looking-around/read-the-manual/index.md`,
    );
  });
});
