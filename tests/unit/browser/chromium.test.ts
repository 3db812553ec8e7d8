import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from '../../browser/chromium.ts';

const playwrights = '/cache/playwright/chrome';

/** A Linux machine without any browser, on which no command ends well, and a log of what was done. */
function machine(
  given: Partial<Machine> & {
    files?: string[];
    /** Beginnings of the commands that end well. */
    working?: string[];
    /** What is there once a command with this beginning was run. */
    installs?: Record<string, string[]>;
  } = {},
): Machine & { log: string[] } {
  const { files = [], working = [], installs = {}, ...rest } = given;
  const there = new Set(files);
  const log: string[] = [];
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (file) => there.has(file),
    run: (command) => {
      const line = command.join(' ');
      if (/ (install|install-deps|update)( |$)/.test(line)) log.push(line);
      for (const [beginning, brought] of Object.entries(installs)) {
        if (line.startsWith(beginning)) brought.forEach((file) => there.add(file));
      }
      const succeeded = working.some((beginning) => line.startsWith(beginning));
      return { succeeded, output: succeeded ? '' : `${command[0]} does not work here` };
    },
    playwrightExecutable: () => playwrights,
    say: () => undefined,
    ...rest,
    log,
  };
}

describe('findChromium', () => {
  const found: [name: string, given: Parameters<typeof machine>[0], path: string | undefined][] = [
    [
      'takes CHROMIUM_PATH before all else',
      {
        env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' },
        files: ['/opt/mine', '/usr/bin/chromium'],
        working: ['/'],
      },
      '/opt/mine',
    ],
    [
      'takes chromium before google-chrome, wherever either is on PATH',
      { files: ['/usr/local/bin/google-chrome', '/usr/bin/chromium'], working: ['/'] },
      '/usr/bin/chromium',
    ],
    [
      'takes the first folder on PATH',
      { files: ['/usr/local/bin/chromium', '/usr/bin/chromium'], working: ['/'] },
      '/usr/local/bin/chromium',
    ],
    [
      'passes over a stub that does not start',
      {
        files: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
        working: ['/usr/bin/google-chrome'],
      },
      '/usr/bin/google-chrome',
    ],
    [
      'looks into the applications of macOS',
      {
        platform: 'darwin',
        files: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
        working: ['/'],
      },
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'looks into the program folders of Windows, and does not start what it finds',
      {
        platform: 'win32',
        env: { PATH: 'C:\\Windows', PROGRAMFILES: 'C:\\Program Files' },
        files: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
      },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      "leaves Playwright's own to Playwright",
      { files: [playwrights], working: [playwrights] },
      undefined,
    ],
  ];
  it.each(found)('%s, and installs nothing', (_name, given, path) => {
    const here = machine(given);
    expect(findChromium(here)).toBe(path);
    expect(here.log).toEqual([]);
  });

  it('says so where CHROMIUM_PATH names no browser, and takes no other', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/none' };
    const here = machine({ env, files: ['/usr/bin/chromium'], working: ['/'] });
    expect(() => findChromium(here)).toThrow(
      'CHROMIUM_PATH names `/opt/none`, which does not start.',
    );
  });

  const playwrightInstall = 'npx playwright install chromium';
  const playwrightLibraries = 'npx playwright install-deps chromium';
  const aptUpdate = 'apt-get -qq -y update';
  const aptInstall = 'apt-get -qq -y --no-install-recommends install chromium';
  const apt = '/usr/bin/apt-get';
  const debian = '/usr/bin/chromium';

  const installed: [
    name: string,
    given: Parameters<typeof machine>[0],
    path: string | undefined,
    commands: string[],
  ][] = [
    [
      "installs Playwright's own",
      {
        working: [playwrightInstall, playwrights],
        installs: { [playwrightInstall]: [playwrights] },
      },
      undefined,
      [playwrightInstall],
    ],
    [
      "installs Debian's as root where Playwright's cannot be had",
      {
        isRoot: true,
        files: [apt],
        working: ['apt-get', debian],
        installs: { [aptInstall]: [debian] },
      },
      debian,
      [playwrightInstall, aptUpdate, aptInstall],
    ],
    [
      'does so with a sudo that asks for no password',
      {
        files: [apt],
        working: ['sudo -n', debian],
        installs: { [`sudo -n ${aptInstall}`]: [debian] },
      },
      debian,
      [playwrightInstall, `sudo -n ${aptUpdate}`, `sudo -n ${aptInstall}`],
    ],
    [
      "goes on to Debian's where Playwright's does not start, even with its libraries",
      {
        isRoot: true,
        files: [apt],
        working: ['npx', 'apt-get', debian],
        installs: { [playwrightInstall]: [playwrights], [aptInstall]: [debian] },
      },
      debian,
      [playwrightInstall, playwrightLibraries, aptUpdate, aptInstall],
    ],
  ];
  it.each(installed)('%s', (_name, given, path, commands) => {
    const here = machine(given);
    expect(findChromium(here)).toBe(path);
    expect(here.log).toEqual(commands);
  });

  it('says what to do where nothing can be installed', () => {
    const here = machine({ files: [apt] });
    expect(() => findChromium(here)).toThrow(
      /or set CHROMIUM_PATH[^]+\$ npx playwright install chromium\nnpx does not work here/,
    );
    expect(here.log).toEqual([playwrightInstall]);
  });

  it('leaves the package list of a machine without rights alone', () => {
    const here = machine({ files: [apt], working: ['apt-get'] });
    expect(() => findChromium(here)).toThrow(/No Chromium that starts was found/);
    expect(here.log).toEqual([playwrightInstall]);
  });
});
