import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCards } from '../../../../plugins/knowledge-base/cards/cache.ts';
import { drawCard, type Card } from '../../../../plugins/knowledge-base/cards/drawCard.ts';
import { setLines } from '../../../../plugins/knowledge-base/cards/lines.ts';
import { encodePng } from '../../../../plugins/knowledge-base/cards/png.ts';
import {
  createTypesetter,
  type Typesetter,
} from '../../../../plugins/knowledge-base/cards/typesetter.ts';

const card: Card = {
  kind: 'technique',
  kindLabel: 'Technique',
  id: 'AML.T0051',
  name: 'LLM Prompt Injection',
  labels: ['Tactic: Execution'],
  counts: ['8 mitigations'],
  site: 'Our Wiki',
};

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await createTypesetter();
});

/** Pixels as another decoder reads them. */
async function pixelsOf(png: Uint8Array): Promise<{ width: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(png));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  return { width: image.width, data };
}

it('a PNG reads back as it was meant, pixel by pixel', async () => {
  const palette = ['#ff0000', '#00ff00', '#0000ff'];
  const pixels = Uint8Array.from([0, 1, 2, 2, 1, 0, 0, 0]);
  const { width, data } = await pixelsOf(encodePng({ width: 4, height: 2, palette, pixels }));
  expect(width).toBe(4);
  const read = Array.from({ length: 8 }, (_, at) =>
    [...data.slice(at * 4, at * 4 + 3)].indexOf(255),
  );
  expect(read).toEqual([...pixels]);
});

describe('a card', () => {
  it('is small, of the size that readers ask for, and shows the name', async () => {
    const png = drawCard(card, typesetter);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
    expect(png.length).toBeLessThan(30_000);
    const { data } = await pixelsOf(png);
    const dark = data.filter((value, at) => at % 4 === 0 && value < 40).length;
    expect(dark).toBeGreaterThan(5000);
  });

  it.each([
    ['a name of many words', { name: 'Many words '.repeat(80) }],
    ['a word wider than the card', { name: 'W'.repeat(5000) }],
    ['no name and nothing else', { name: '', labels: [], counts: [], id: undefined }],
    ['other scripts and turned text', { name: 'Ελλάδα Привет 漢字 \u202eturned\u0000 "><script>' }],
    [
      'a long kind, id and list',
      { kindLabel: 'K '.repeat(90), id: 'I'.repeat(400), labels: ['l '.repeat(900)] },
    ],
  ])('bears %s', (_what, other) => {
    const png = drawCard({ ...card, ...other }, typesetter);
    expect(png.length).toBeLessThan(60_000);
  });
});

describe('lines', () => {
  const style = { weight: 700, size: 40 } as const;
  const text = (source: string, width: number, most: number) => {
    const { lines, cut } = setLines(source, style, width, most, typesetter);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1);
    return { cut, lines: lines.map(({ words }) => words.map((word) => word.text).join(' ')) };
  };

  it.each<[string, number, number, boolean, string[]]>([
    ['one two', 400, 2, false, ['one two']],
    ['one two three', 160, 3, false, ['one two', 'three']],
    ['one two three four', 200, 1, true, ['one two…']],
    ['', 100, 2, false, []],
  ])('"%s" in %i pixels and %i lines', (source, width, most, cut, lines) => {
    expect(text(source, width, most)).toEqual({ cut, lines });
  });
});

describe('kept cards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are those that would be drawn, and are drawn once', async () => {
    const cards = [card, { ...card, name: 'Other' }, card];
    const first = await drawCards(cards, folder);
    expect(first.map((png) => Buffer.from(png))).toEqual(
      cards.map((each) => Buffer.from(drawCard(each, typesetter))),
    );
    const kept = readdirSync(folder);
    expect(kept).toHaveLength(2);
    const second = await drawCards(cards, folder);
    expect(second.map((png) => Buffer.from(png))).toEqual(first.map((png) => Buffer.from(png)));
    expect(readdirSync(folder)).toEqual(kept);
  });
});
