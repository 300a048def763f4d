/** As much of a name as a column's head or a list to choose from has room for. */
const ROOM = 60;

/** Gives a name short enough to stand in little room, never with half a character at its end. */
export function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > ROOM ? `${characters.slice(0, ROOM).join('')}…` : name;
}
