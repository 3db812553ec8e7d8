const likes: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '|': '¦',
  '\\': '⧵',
  '<': '‹',
  '>': '›',
  '`': "'",
  $: '＄',
  '^': 'ˆ',
  '#': '＃',
  '=': '＝',
  '~': '∼',
  '*': '∗',
  _: '＿',
  '%': '％',
  '&': '＆',
};

/** Signs that look the same and mean nothing, for places where a format knows no escapes. */
export function lookAlikes(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => likes[sign] ?? sign);
}
