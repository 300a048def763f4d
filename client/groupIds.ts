/** Message ids of one request: as many as the API takes, and no more characters than an address may safely have. */
const mostIds = 100;
const mostCharacters = 4_000;

/** Message ids in groups that fit one request each. */
export function groupIds(ids: readonly string[]): string[][] {
  const groups: string[][] = [];
  let characters = 0;
  for (const id of ids) {
    const group = groups.at(-1);
    if (group === undefined || group.length === mostIds || characters + id.length > mostCharacters) {
      groups.push([id]);
      characters = id.length;
    } else {
      group.push(id);
      characters += id.length;
    }
  }
  return groups;
}
