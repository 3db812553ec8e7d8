/**
 * A text as one line that shows all it holds: blanks of any kind become one space, and what is not
 * seen goes (controls, half characters, marks that turn the direction of reading, tags). The
 * joiners stay: some languages cannot be written without them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|(?![\u200C\u200D])\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
