import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

/**
 * How a Chromium is started for tests and measurements: it must run as root in a container, and it
 * must not look for hosts of its maker, which a closed network refuses by the dozen.
 */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the search asks of the machine it runs on; a test brings its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  exists(file: string): boolean;
  /** Runs a command to its end; `output` is what it printed. */
  run(command: readonly string[]): { succeeded: boolean; output: string };
  /** Where Playwright keeps its own browser, whether or not it is there yet. */
  playwrightExecutable(): string | undefined;
  say(message: string): void;
}

interface Installer {
  what: string;
  /** The commands that install it, or undefined where they cannot work on this machine. */
  commands(machine: Machine): readonly (readonly string[])[] | undefined;
}

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Tried in this order, with a new search after each. Playwright's download lacks the system
 * libraries on a bare machine, which is why they are a step of their own.
 */
const installers: readonly Installer[] = [
  {
    what: "Playwright's own Chromium",
    commands: () => [['npx', 'playwright', 'install', 'chromium']],
  },
  {
    what: "the system libraries that Playwright's Chromium needs",
    commands: (machine) =>
      isThere(machine, machine.playwrightExecutable()) && aptPrefix(machine) !== undefined
        ? [['npx', 'playwright', 'install-deps', 'chromium']]
        : undefined,
  },
  {
    what: "the distribution's Chromium",
    commands: (machine) => {
      const prefix = aptPrefix(machine);
      const apt = ['apt-get', '-qq', '-y'];
      return (
        prefix && [
          [...prefix, ...apt, 'update'],
          [...prefix, ...apt, '--no-install-recommends', 'install', 'chromium'],
        ]
      );
    },
  },
];

/**
 * The path of a Chromium that starts on this machine, or undefined where it is Playwright's own,
 * which Playwright finds by itself. Installs one where there is none.
 *
 * @throws where none is found and none can be installed; the message says what to do.
 */
export function findChromium(machine: Machine = thisMachine()): string | undefined {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    // Whoever names a browser wants that one: another in its place would hide the mistake.
    if (!starts(machine, named)) {
      throw new Error(`CHROMIUM_PATH names \`${named}\`, which does not start.`);
    }
    return named;
  }

  const present = search(machine);
  if (present) return present.executablePath;

  // An installer that fails where the next one succeeds is no news: shown only where all fail.
  const failures: string[] = [];
  for (const { what, commands } of installers) {
    const steps = commands(machine);
    if (!steps) continue;
    machine.say(`No Chromium that starts was found: installing ${what}.`);
    const failure = firstFailure(machine, steps);
    if (failure) failures.push(failure);
    const installed = search(machine);
    if (installed) return installed.executablePath;
  }
  throw new Error(
    [
      'No Chromium that starts was found, and none could be installed. Looked for:',
      `- ${commandNames.map((name) => `\`${name}\``).join(', ')} on PATH`,
      ...usualPlaces(machine).map((place) => `- ${place}`),
      "- Playwright's own browser",
      'Install Chromium or Chrome with the package manager of this machine, or set CHROMIUM_PATH',
      'to the executable of one that is there.',
      ...failures,
    ].join('\n'),
  );
}

function firstFailure(machine: Machine, steps: readonly (readonly string[])[]): string | undefined {
  for (const step of steps) {
    const { succeeded, output } = machine.run(step);
    if (!succeeded) return `\n$ ${step.join(' ')}\n${output.trim()}`;
  }
  return undefined;
}

/** What is on this machine already; an object without a path stands for Playwright's own. */
function search(machine: Machine): { executablePath: string | undefined } | undefined {
  const executablePath = [...onPath(machine), ...usualPlaces(machine)].find((file) =>
    starts(machine, file),
  );
  if (executablePath) return { executablePath };
  return starts(machine, machine.playwrightExecutable())
    ? { executablePath: undefined }
    : undefined;
}

function onPath({ env, platform }: Machine): string[] {
  const { delimiter, join } = pathOf(platform);
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces({ env, platform }: Machine): string[] {
  const { join } = pathOf(platform);
  if (platform === 'darwin') {
    return macApplications.map((name) =>
      join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
    );
  }
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((variable) => env[variable] ?? []);
    return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, ...program)));
  }
  return [];
}

function pathOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}

function isThere(machine: Machine, file: string | undefined): file is string {
  return file !== undefined && machine.exists(file);
}

/**
 * That a file is there is not enough: Ubuntu's `chromium-browser` may be a stub that only asks for
 * a snap, and a downloaded browser may lack libraries. On Windows `--version` would open a window.
 */
function starts(machine: Machine, file: string | undefined): boolean {
  if (!isThere(machine, file)) return false;
  return machine.platform === 'win32' || machine.run([file, '--version']).succeeded;
}

/** What to put before `apt-get`, or undefined where it is not there or may not be used. */
function aptPrefix(machine: Machine): readonly string[] | undefined {
  if (machine.platform !== 'linux' || !machine.exists('/usr/bin/apt-get')) return undefined;
  if (machine.isRoot) return [];
  const sudo = ['sudo', '-n'];
  return machine.run([...sudo, 'true']).succeeded ? sudo : undefined;
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: ([command = '', ...rest]) => {
      const { status, stdout, stderr, error } = spawnSync(command, rest, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        // npx is a script on Windows, which only a shell starts.
        shell: process.platform === 'win32' && command === 'npx',
        env: {
          // A closed network may drop a connection without a word: do not wait for it for minutes.
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
          DEBIAN_FRONTEND: 'noninteractive',
          ...process.env,
        },
      });
      return { succeeded: status === 0, output: error?.message ?? stdout + stderr };
    },
    playwrightExecutable: () => chromium.executablePath() || undefined,
    say: (message) => void process.stderr.write(`${message}\n`),
  };
}
