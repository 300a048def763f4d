import * as v from 'valibot';

const separators = { comma: { pattern: /,/, name: 'commas' }, blank: { pattern: /\s+/, name: 'blanks' } } as const;

/** How a list travels in a query: what its items are called, what stands between them, and how many there may be. */
interface ListForm {
  readonly items: string;
  readonly separator: keyof typeof separators;
  readonly most: number;
}

/**
 * A list as a query carries it: one text, its items trimmed, empty ones dropped, each once. An empty text is an empty
 * list. What is wrong with an item is said with its place: `emails.3`.
 */
export function listOf<Item extends v.GenericSchema<string, string>>(item: Item, { items, separator, most }: ListForm) {
  const { pattern, name } = separators[separator];
  const words = `must be at most ${most} ${items}, separated by ${name}`;
  return v.pipe(
    v.string(words),
    v.transform((text) => text.split(pattern).map((part) => part.trim()).filter((part) => part !== '')),
    v.maxLength(most, words),
    v.array(item),
    v.transform((list) => [...new Set(list)]),
  );
}
