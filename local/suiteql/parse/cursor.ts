import { invalidSyntax, type SuiteqlError } from '../errors';
import type { Query } from '../syntax';
import type { Token } from '../tokenize';

/** Words that end an expression or a name: none of them can be an alias without AS. */
const reserved = new Set(
  `ALL AND AS ASC BETWEEN BY CASE CONNECT CROSS DESC DISTINCT ELSE END EXISTS FETCH FOR FROM FULL GROUP HAVING IN INNER
  INTERSECT IS JOIN LEFT LIKE LIMIT MINUS NATURAL NOT NULL OFFSET ON OR ORDER OUTER RIGHT SELECT START THEN UNION USING
  WHEN WHERE WITH`.split(/\s+/),
);

/** Where the reading of a query stands. Words are compared in upper case. */
export class Cursor {
  private index = 0;
  private parameters = 0;

  /** `readQuery` reads a subquery: expressions contain queries, and queries contain expressions. */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly readQuery: (cursor: Cursor) => Query,
  ) {}

  get parameterCount(): number {
    return this.parameters;
  }

  query(): Query {
    return this.readQuery(this);
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
    if (token === undefined) {
      throw this.error();
    }
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  nextParameter(): number {
    this.parameters += 1;
    return this.parameters;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  /** Goes past these words where all of them come next. */
  takeWords(...words: readonly string[]): boolean {
    const isNext = words.every((word, ahead) => this.isWord(word, ahead));
    if (isNext) {
      this.index += words.length;
    }
    return isNext;
  }

  takeSymbol(symbol: string): boolean {
    const isNext = this.isSymbol(symbol);
    if (isNext) {
      this.index += 1;
    }
    return isNext;
  }

  expectWords(...words: readonly string[]): void {
    if (!this.takeWords(...words)) {
      throw this.error(`expected ${words.join(' ')}`);
    }
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) {
      throw this.error(`expected ${symbol}`);
    }
  }

  isName(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'quoted' || (token.kind === 'word' && !reserved.has(token.text.toUpperCase()));
  }

  /** A name in lower case: SuiteQL's names are the same in any case. */
  expectName(): string {
    if (!this.isName()) {
      throw this.error('expected a name');
    }
    return this.next().text.toLowerCase();
  }

  /** Reads one or more, with commas between them. */
  list<Item>(read: () => Item): Item[] {
    const items = [read()];
    while (this.takeSymbol(',')) {
      items.push(read());
    }
    return items;
  }

  error(reason = 'syntax error'): SuiteqlError {
    const { kind, text } = this.peek();
    return invalidSyntax(kind === 'end' ? `${reason}, at the end of the query` : `${reason}, near: ${text}`);
  }
}
