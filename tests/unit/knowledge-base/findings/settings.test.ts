import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readSettings,
  settingsFile,
  weigh,
  type Settings,
} from '../../../../plugins/knowledge-base/findings/settings.ts';
import { vaultRules } from '../../../../plugins/knowledge-base/findings/vaultRules.ts';
import type { RuleTable } from '../../../../plugins/knowledge-base/findings/finding.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(text: string): Promise<{ settings: Settings; places: string[] }> {
  writeFileSync(join(folder, settingsFile), text);
  const { settings, findings } = await readSettings(folder);
  const places = findings.map(
    ({ place, message }) => `${String(place.line)}:${String(place.column)} ${message}`,
  );
  return { settings, places };
}

const none: Settings = { rules: {} };

describe('settings', () => {
  it('are none without a file', async () => {
    expect(await readSettings(folder)).toEqual({ settings: none, findings: [] });
  });

  it.each(['', '# nothing yet\n', 'rules:\n', 'rules: {}\n', '---\n'])(
    'may be empty: %j',
    async (text) => {
      expect(await read(text)).toEqual({ settings: none, places: [] });
    },
  );

  it('weigh rules', async () => {
    const { settings, places } = await read('\uFEFFrules:\r\n  broken-link: off\r\n  b: info\r\n');
    expect(places).toEqual([]);
    expect(settings.rules).toEqual({ 'broken-link': 'off', b: 'info' });
  });

  it.each([
    ['rules: [\n', /^2:1 /],
    ['rules:\n  a: fatal\n  b: error\n', /^2:6 `rules\.a`: /],
    ['rule:\n  a: error\n', /^1:1 .*rule/],
    ['rules: 7\n', /^1:8 `rules`: /],
    ['- rules\n', /^1:1 /],
    ['words\n', /^1:1 /],
    ['rules: *gone\n', /^1:1 .*gone/],
    [
      'a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n',
      /^1:1 /,
    ],
  ])('that do not fit are reported in their place: %j', async (text, place) => {
    const { settings, places } = await read(text);
    expect(settings).toEqual(none);
    expect(places[0]).toMatch(place);
  });

  it('report each rule that does not fit', async () => {
    const { places } = await read('rules:\n  a: fatal\n  b: 1\n  c: info\n');
    expect(places.map((place) => place.slice(0, 3))).toEqual(['2:6', '3:6']);
  });

  it('that cannot be read at all fail with the reason', async () => {
    mkdirSync(join(folder, settingsFile));
    await expect(readSettings(folder)).rejects.toThrow(/EISDIR/);
  });

  it('of hostile names change nothing else', async () => {
    const { settings } = await read('rules:\n  __proto__: off\n  constructor: info\n');
    expect(Object.entries(settings.rules)).toEqual([['constructor', 'info']]);
    expect(Object.getPrototypeOf(settings.rules)).toBe(Object.prototype);
  });
});

describe('weighing', () => {
  const place = { path: 'a.md', line: 1, column: 1 };
  const broken = vaultRules['broken-link'].at(place, { target: 'x', nearest: [] });
  const rules = vaultRules as unknown as RuleTable;

  it('takes what the rule says by itself', () => {
    expect(weigh([broken], rules, none)).toEqual([{ ...broken, severity: 'warning' }]);
  });

  it('takes what the vault says, and drops what is off', () => {
    const [weighed] = weigh([broken], rules, { rules: { 'broken-link': 'error' } });
    expect(weighed?.severity).toBe('error');
    expect(weigh([broken], rules, { rules: { 'broken-link': 'off' } })).toEqual([]);
  });

  it('takes a rule that nobody knows for an error', () => {
    expect(weigh([{ ...broken, rule: 'other' }], rules, none)[0]?.severity).toBe('error');
  });
});
