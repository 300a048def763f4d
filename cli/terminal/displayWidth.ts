/** Marks that stand above or below the character before them. */
const marks = /[\u0300-\u036f]/u;

/** East Asian characters and pictures fill two columns. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{10000}-\u{10ffff}\p{Extended_Pictographic}]/u;

const ascii = /^[ -~]*$/;

/** Gives how many columns of a terminal one character fills, at most. */
export function widthOfCharacter(character: string): number {
  if (marks.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Gives how many columns of a terminal a printable text fills, at most; pictures of several characters may fill fewer. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}
