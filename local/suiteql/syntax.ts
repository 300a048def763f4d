/** What a query says, before anybody asks which tables it may see. */
export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface OrderTerm {
  readonly expression: Expression;
  readonly isDescending: boolean;
  /** Oracle's own order, where undefined: nulls last, and first when descending. */
  readonly nulls: 'FIRST' | 'LAST' | undefined;
}

export interface ColumnReference {
  readonly kind: 'column';
  readonly qualifier: string | undefined;
  /** Lower case, as all names here. */
  readonly name: string;
}

export interface Call {
  readonly kind: 'call';
  /** Upper case. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly isDistinct: boolean;
  /** COUNT(*). */
  readonly isStar: boolean;
  /** WITHIN GROUP (ORDER BY …). */
  readonly within: readonly OrderTerm[] | undefined;
}

export interface Case {
  readonly kind: 'case';
  readonly operand: Expression | undefined;
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise: Expression | undefined;
}

export type Expression =
  | ColumnReference
  | Call
  | Case
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'parameter'; readonly index: number }
  | { readonly kind: 'rownum' }
  | { readonly kind: 'sysdate' }
  /** BUILTIN.DF(column). */
  | { readonly kind: 'display'; readonly column: ColumnReference }
  | { readonly kind: 'negative'; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'concatenation'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'logical';
      readonly operator: 'AND' | 'OR';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'isNull'; readonly operand: Expression; readonly isNegated: boolean }
  | {
      readonly kind: 'like';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly escape: Expression | undefined;
      readonly isNegated: boolean;
    }
  | {
      readonly kind: 'between';
      readonly operand: Expression;
      readonly low: Expression;
      readonly high: Expression;
      readonly isNegated: boolean;
    }
  | {
      readonly kind: 'inList';
      readonly operand: Expression;
      readonly items: readonly Expression[];
      readonly isNegated: boolean;
    }
  | { readonly kind: 'inQuery'; readonly operand: Expression; readonly query: Query; readonly isNegated: boolean }
  | { readonly kind: 'exists'; readonly query: Query }
  | { readonly kind: 'subquery'; readonly query: Query };

export type SelectItem =
  | { readonly kind: 'all'; readonly qualifier: string | undefined }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly alias: string | undefined };

export type JoinKind = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'CROSS';

export type Source =
  | { readonly kind: 'table'; readonly name: string; readonly alias: string }
  | { readonly kind: 'derived'; readonly query: Query; readonly alias: string | undefined }
  | {
      readonly kind: 'join';
      readonly join: JoinKind;
      readonly left: Source;
      readonly right: Source;
      readonly on: Expression | undefined;
    };

export interface Select {
  readonly kind: 'select';
  readonly isDistinct: boolean;
  readonly top: Expression | undefined;
  readonly items: readonly SelectItem[];
  readonly from: Source | undefined;
  readonly where: Expression | undefined;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | undefined;
}

export interface Combination {
  readonly kind: 'combination';
  readonly operator: 'UNION' | 'UNION ALL' | 'INTERSECT' | 'MINUS';
  readonly left: QueryBody;
  readonly right: QueryBody;
}

export type QueryBody = Select | Combination | { readonly kind: 'nested'; readonly query: Query };

export interface CommonTable {
  readonly name: string;
  readonly columns: readonly string[] | undefined;
  readonly query: Query;
}

export interface Query {
  readonly commonTables: readonly CommonTable[];
  readonly body: QueryBody;
  readonly orderBy: readonly OrderTerm[];
  readonly offset: Expression | undefined;
  readonly limit: Expression | undefined;
}
