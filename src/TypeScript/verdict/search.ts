/** What looks alike is one, and case does not matter: ﬁ is fi, Ａ is a. Every character stands for itself. */
const comparable = (text: string) => text.normalize('NFKC').toLowerCase();

/** Gives whether one of several texts contains what is searched for; an empty search is contained in everything. */
export function containing(search: string): (...texts: readonly string[]) => boolean {
  const sought = comparable(search);
  return (...texts) => sought === '' || texts.some((text) => comparable(text).includes(sought));
}
