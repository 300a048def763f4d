const RADIX = 36;

/** How far an id stands behind the one before, and how many more follow it without a gap: "rs", "2", "1~a". */
const run = /^(-?[0-9a-z]+)(?:~([0-9a-z]+))?$/;

/** More than any account has users: a text that stands for more was not written here. */
const MOST_IDS = 10_000_000;

/**
 * Writes a set of internal ids as a short text: the distance to the id before, and how many follow without a gap. A set of
 * ids without gaps is a few characters, whatever its size; one with gaps two or three an id.
 */
export function encodeIds(ids: Iterable<number>): string {
  const sorted = [...new Set(ids)].sort((one, other) => one - other);
  const runs: string[] = [];
  let previous = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const distance = sorted[index]! - previous;
    let following = 0;
    while (sorted[index + 1] === sorted[index]! + 1) {
      index += 1;
      following += 1;
    }
    previous = sorted[index]!;
    runs.push(distance.toString(RADIX) + (following === 0 ? '' : `~${following.toString(RADIX)}`));
  }
  return runs.join(',');
}

/** Gives the ids of such a text in their order; undefined for what is none, since a part must not be taken for the whole. */
export function decodeIds(text: string): number[] | undefined {
  const ids: number[] = [];
  let previous = 0;
  for (const each of text === '' ? [] : text.split(',')) {
    const [, distance, following = '0'] = run.exec(each) ?? [];
    const count = Number.parseInt(following, RADIX);
    if (distance === undefined || ids.length + count >= MOST_IDS) return undefined;
    previous += Number.parseInt(distance, RADIX);
    ids.push(previous);
    for (let more = 0; more < count; more += 1) ids.push((previous += 1));
  }
  return ids;
}
