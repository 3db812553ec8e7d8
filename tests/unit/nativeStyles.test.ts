import { describe, expect, it } from 'vitest';
import { nativeStyles } from '../../plugins/nativeStyles.ts';

const layering = { loader: 'postcss-loader', options: { postcssOptions: { plugins: [] } } };
const script = { test: /\.tsx?$/, use: ['swc-loader'] };
const plain = { test: /\.css$/i, exclude: /\.module\.css$/i };
const modules = { test: /\.module\.css$/i };

/** The rules that a bundler is left with, of those that Docusaurus gives it. */
function rulesOf(use: readonly unknown[], isServer: boolean, bundler = 'rspack'): unknown {
  const rules = [script, { ...plain, use }, { ...modules, use: [{ options: {} }, ...use] }];
  const config = { mode: 'production', module: { rules } };
  const result = nativeStyles().configureWebpack?.(
    config as never,
    isServer,
    { currentBundler: { name: bundler } } as never,
    undefined as never,
  ) as { module?: { rules: unknown } } | undefined;
  return result?.module?.rules;
}

describe('nativeStyles', () => {
  it('leaves style sheets to the bundler, and layers those of packages first', () => {
    const native = { type: 'css/auto' };
    const layered = { include: /[\\/]node_modules[\\/]/, use: [layering] };
    expect(rulesOf([{ options: {} }, layering], false)).toEqual([
      script,
      { ...plain, ...native },
      { ...plain, ...layered },
      { ...modules, ...native },
      { ...modules, ...layered },
    ]);
  });

  it('leaves the server what it does not read', () => {
    const nothing = { loader: 'null-loader' };
    expect(rulesOf([nothing], true)).toEqual([
      script,
      { ...plain, use: [nothing] },
      { ...modules, type: 'css/auto' },
    ]);
  });

  it('changes nothing for another bundler', () => {
    expect(rulesOf([layering], false, 'webpack')).toBeUndefined();
  });

  it('looks for no configuration of PostCSS', () => {
    expect(nativeStyles().configurePostCss?.({ plugins: [] })).toEqual({
      plugins: [],
      config: false,
    });
  });
});
