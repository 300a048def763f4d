import { base } from './base';
import { charts } from './charts';
import { narrow, parts, print } from './parts';
import { tokens } from './tokens';

/** The look of the checker's pages inside NetSuite's own. */
export const pageStyle = [tokens, base, parts, charts, narrow, print].join('');

/** The same in a page of its own, which has no look but ours. */
export const dialogStyle = `${pageStyle}
body{margin:0;background:#f4f6f8}
main.extsync{max-width:900px;margin:0 auto;padding:16px}
.extsync h1{font-size:15px;margin:0 0 12px;font-weight:600;color:var(--soft)}
.extsync .next{border-top:1px solid var(--line);margin:20px 0;padding-top:16px}
.extsync .good+.next,.extsync .gap+.next{border:0;padding:0}
.extsync a.action{display:inline-block;padding:10px 20px;border-radius:4px;background:var(--link);color:#fff;font-weight:600;text-decoration:none}
.extsync a.action:hover{background:var(--link-dark)}
`;
