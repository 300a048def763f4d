import { invalidSyntax } from './errors';

export type TokenKind = 'word' | 'quoted' | 'number' | 'text' | 'parameter' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Words as written; quoted names and texts without their quotes, doubled quotes made single. */
  readonly text: string;
  /** Offset in the query, for messages. */
  readonly position: number;
}

interface Rule {
  readonly kind: TokenKind | 'space';
  /** Sticky: matches at its lastIndex only. */
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = [
  { kind: 'space', pattern: /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y },
  { kind: 'text', pattern: /'(?:[^']|'')*'/y },
  { kind: 'quoted', pattern: /"(?:[^"]|"")+"/y },
  { kind: 'number', pattern: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y },
  { kind: 'word', pattern: /[A-Za-z_][A-Za-z0-9_$#]*/y },
  { kind: 'parameter', pattern: /\?/y },
  { kind: 'symbol', pattern: /\|\||<=|>=|<>|!=|\^=|[-+*/(),.=<>;]/y },
];

function withoutQuotes(kind: TokenKind, matched: string): string {
  if (kind === 'text') {
    return matched.slice(1, -1).replace(/''/g, "'");
  }
  return kind === 'quoted' ? matched.slice(1, -1).replace(/""/g, '"') : matched;
}

function matchAt(sql: string, position: number): { readonly kind: Rule['kind']; readonly matched: string } | undefined {
  for (const { kind, pattern } of rules) {
    pattern.lastIndex = position;
    const matched = pattern.exec(sql)?.[0];
    if (matched !== undefined) {
      return { kind, matched };
    }
  }
  return undefined;
}

/**
 * The tokens of a query, without spaces and comments, an 'end' last.
 * @throws {SuiteqlError} where a character begins no token, as an unclosed quote does
 */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < sql.length) {
    const found = matchAt(sql, position);
    if (found === undefined) {
      throw invalidSyntax(`invalid character near: ${sql.slice(position, position + 20)}`);
    }
    if (found.kind !== 'space') {
      tokens.push({ kind: found.kind, text: withoutQuotes(found.kind, found.matched), position });
    }
    position += found.matched.length;
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}
