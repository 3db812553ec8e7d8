const { createHash } = require('node:crypto');
const { mkdir, readFile, writeFile } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { build } = require('esbuild');

/** Gives each file the `__dirname` that it has when it runs by itself: one file is made of all. */
const ownDirectories = {
  name: 'own-directories',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = `const __dirname = ${JSON.stringify(dirname(path))};${source}`;
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Makes one JavaScript file of a TypeScript module and all that it imports from this project.
 *
 * @param {string} entry the module's file, absolute
 * @param {string} directory where the result may lie, inside the site so that packages are found
 * @returns {Promise<string>} the file, absolute
 */
async function bundleModule(entry, directory) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [ownDirectories],
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const file = join(directory, `${basename(entry, '.ts')}-${hash}.mjs`);
  await mkdir(directory, { recursive: true });
  await writeFile(file, contents);
  return file;
}

/**
 * Loads a TypeScript module, with all that it imports from this project, as Node loads any module.
 *
 * Docusaurus loads plugins through jiti, which turns every ESM dependency into CommonJS with Babel:
 * 2.8 s of each cold build here, and zod arrives without its exports. esbuild takes 0.05 s for our
 * own files, and packages are left to Node. This file is .cjs because jiti leaves only that alone.
 *
 * @param {string} entry the module's file, absolute
 * @param {string} directory where the result may lie, inside the site so that packages are found
 * @returns {Promise<any>} the module
 */
async function loadModule(entry, directory) {
  return import(pathToFileURL(await bundleModule(entry, directory)).href);
}

module.exports = { bundleModule, loadModule };
