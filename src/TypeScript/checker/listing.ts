import { text } from '../texts/text';
import type { Table } from './answer';
import { oneOf, searchText, wholeNumber } from './parameters';
import { accept, refuse, type Parameters, type Parsed } from './parsed';

/** Rows a page for people, and a page for programs: some 11 kB of JSON a role stay well below NetSuite's 10 MB. */
export const PAGE_SIZE = 50;
export const EXPORT_PAGE_SIZE = 500;

/** Which part of a list is asked for, and in which order. */
export interface Listing<Filter extends string, Sort extends string = string> {
  readonly filter: Filter;
  /** Empty where everything is asked for. */
  readonly search: string;
  readonly sort: Sort;
  /** From 1 on. */
  readonly page: number;
}

/** What a list can be asked for. */
export interface ListingWords<Filter extends string, Sort extends string> {
  /** The parameter that holds the filter. */
  readonly name: string;
  readonly filters: readonly Filter[];
  /** The filter where none is asked for. */
  readonly usual: Filter;
  /** The orders, the usual one first. */
  readonly sorts: readonly [Sort, ...Sort[]];
}

/** NetSuite gives a parameter that comes twice as one text with this between its values. */
const BETWEEN_VALUES = '\u0005';

/** Gives which part of a list a request asks for; refuses what the list does not have and a search given twice. */
export function parseListing<Filter extends string, Sort extends string>(
  parameters: Parameters,
  { name, filters, usual, sorts }: ListingWords<Filter, Sort>,
): Parsed<Listing<Filter, Sort>> {
  const filter = oneOf(parameters, name, filters, usual);
  if (!filter.ok) return filter;
  const sort = oneOf(parameters, 'sort', sorts, sorts[0]);
  if (!sort.ok) return sort;
  const page = wholeNumber(parameters, 'page', 1);
  if (!page.ok) return page;
  const search = searchText(parameters);
  if (!search.ok) return search;
  if (search.value.includes(BETWEEN_VALUES)) return refuse('INVALID_INPUT', text('refused_repeated', 'q'));
  return accept({ filter: filter.value, search: search.value, sort: sort.value, page: page.value });
}

/** Gives a listing as parameters of an address, without what is usual. The filter always stands there: exports have another usual one. */
export function listingParameters(name: string, usualSort: string, { filter, search, sort, page }: Listing<string>): Record<string, string | number> {
  return { [name]: filter, ...(search && { q: search }), ...(sort !== usualSort && { sort }), ...(page !== 1 && { page }) };
}

export function pageOf<Item>(items: readonly Item[], page: number, size: number): readonly Item[] {
  return items.slice((page - 1) * size, page * size);
}

/** What an export says of its own part of the list. */
export function exportedPage(page: number, total: number) {
  return { number: page, size: EXPORT_PAGE_SIZE, total };
}

/** How many rows of a CSV were given so far, how many there are, and the page that gives the next. */
type SoFar = (given: number, total: number, next: string) => string;

/** Adds a last row to a CSV that is not all, as wide as the others: nobody must take a page for the whole. */
export function withContinuation(table: Table, page: number, total: number, say: SoFar): Table {
  if (total <= page * EXPORT_PAGE_SIZE) return table;
  const empty = Array.from({ length: (table[0]?.length ?? 1) - 1 }, () => '');
  return [...table, [say(page * EXPORT_PAGE_SIZE, total, String(page + 1)), ...empty]];
}
