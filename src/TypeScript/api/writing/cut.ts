/** Gives a text of at most so many characters; one that is longer is cut between two characters and ends with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
