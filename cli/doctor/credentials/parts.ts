/** What credentials are made of. */
export type Part = 'account' | 'consumerKey' | 'consumerSecret' | 'tokenId' | 'tokenSecret' | 'accessToken';

/** A part's name in the environment; in a credentials file it is the part itself. */
export const environmentNames = {
  account: 'EXTENDSYNC_ACCOUNT',
  consumerKey: 'EXTENDSYNC_CONSUMER_KEY',
  consumerSecret: 'EXTENDSYNC_CONSUMER_SECRET',
  tokenId: 'EXTENDSYNC_TOKEN_ID',
  tokenSecret: 'EXTENDSYNC_TOKEN_SECRET',
  accessToken: 'EXTENDSYNC_ACCESS_TOKEN',
} as const satisfies Record<Part, string>;

export const allParts = Object.keys(environmentNames) as readonly Part[];

/** The parts of OAuth 1.0a, beside the account. */
export const tokenParts = ['consumerKey', 'consumerSecret', 'tokenId', 'tokenSecret'] as const satisfies readonly Part[];

/** The parts that were given, none of them empty. */
export type GivenParts = Readonly<Partial<Record<Part, string>>>;

/** Where credentials were looked for. */
export type Source = { readonly kind: 'environment' } | { readonly kind: 'file'; readonly path: string };

/** A part as it is called where the credentials come from. */
export function nameOf(part: Part, source: Source): string {
  return source.kind === 'environment' ? environmentNames[part] : part;
}
