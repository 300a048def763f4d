/**
 * The look of the checker's pages. They stand inside NetSuite's own page, so every rule begins at .extsync,
 * and colours have at least 4.5:1 contrast on their background (WCAG 2.2 AA).
 */
export const style = `
.extsync{--line:#d5dae0;--ink:#1f2933;--soft:#555e68;--link:#1f5fa8;
color:var(--ink);font:14px/1.5 "Open Sans","Segoe UI",Helvetica,Arial,sans-serif;max-width:1180px;overflow-wrap:break-word}
.extsync .good{--tone:#1a6b3c;--back:#e8f5ec}
.extsync .gap{--tone:#7a4d00;--back:#fff5e0}
.extsync .bad{--tone:#a8201a;--back:#fdecea}
.extsync .unknown{--tone:#4a4f8a;--back:#eeeefb}
.extsync .neutral{--tone:#555e68;--back:#f0f2f4}
.extsync bdi,.extsync .path{overflow-wrap:anywhere}
.extsync *{box-sizing:border-box}
.extsync h2{font-size:18px;line-height:1.3;margin:28px 0 8px;font-weight:600;color:var(--ink)}
.extsync h3{font-size:15px;margin:16px 0 4px;font-weight:600;color:var(--ink)}
.extsync p{margin:4px 0 8px}
.extsync a{color:var(--link);text-decoration:underline;font-size:inherit}
.extsync a:focus-visible,.extsync summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.extsync ul,.extsync ol{margin:4px 0 8px;padding-left:22px}
.extsync li{margin:3px 0}
.extsync .soft{color:var(--soft)}
.extsync .callout{border:1px solid var(--tone);border-left-width:6px;border-radius:4px;padding:14px 18px;margin:8px 0 16px;background:var(--back)}
.extsync .callout h2,.extsync .callout h3{margin-top:0}
.extsync .badge{display:inline-flex;align-items:center;gap:5px;padding:1px 9px 1px 7px;border-radius:11px;font-size:13px;font-weight:600;white-space:nowrap;color:var(--tone);background:var(--back)}
.extsync .badge svg,.extsync .verdict svg{flex:none}
.extsync .verdict{display:flex;gap:12px;align-items:flex-start;font-size:20px;line-height:1.35;font-weight:600;color:var(--tone)}
.extsync .path{font-weight:600}
.extsync table{border-collapse:collapse;width:100%;margin:6px 0 12px;background:#fff}
.extsync caption{text-align:left;color:var(--soft);padding:0 0 6px}
.extsync thead th{font-size:13px;text-align:left;font-weight:600;color:var(--soft);background:none;border:0;border-bottom:2px solid var(--line);padding:6px 10px;vertical-align:bottom;white-space:nowrap}
.extsync td,.extsync tbody th{font-size:14px;text-align:left;background:none;border:0;border-bottom:1px solid var(--line);padding:8px 10px;vertical-align:top;color:var(--ink)}
.extsync tbody th{font-weight:600}
.extsync .short{white-space:nowrap}
.extsync .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin:8px 0 16px;padding:0;list-style:none}
.extsync .tile{border:1px solid var(--line);border-radius:6px;padding:10px 14px;background:#fff;margin:0}
.extsync .tile b{display:block;font-size:26px;line-height:1.2}
.extsync .filters{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:8px 0}
.extsync .filters a,.extsync .filters [aria-current]{display:inline-block;padding:4px 12px;border:1px solid var(--line);border-radius:15px;text-decoration:none;background:#fff}
.extsync .filters [aria-current]{background:#e6eef8;border-color:var(--link);color:#163f70;font-weight:600}
.extsync .links{display:flex;flex-wrap:wrap;gap:6px 18px;margin-top:18px}
.extsync details{margin:6px 0}
.extsync summary{cursor:pointer;color:var(--link)}
@media (max-width:760px){
.extsync table,.extsync caption,.extsync tbody,.extsync tr,.extsync td,.extsync tbody th{display:block}
.extsync table{background:none}
.extsync thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.extsync tbody tr{border:1px solid var(--line);border-radius:6px;padding:6px 12px;margin:8px 0;background:#fff}
.extsync td,.extsync tbody th{border:0;padding:3px 0}
.extsync td:empty{display:none}
.extsync td[data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--soft)}
.extsync tbody th{font-size:15px}
}
@media print{.extsync .links,.extsync .filters{display:none}.extsync .callout,.extsync .tile{background:#fff!important}}
`;

/** The same in a page of its own, which has no look but ours. */
export const dialogStyle = `${style}
body{margin:0;background:#f7f8fa}
main.extsync{max-width:900px;margin:0 auto;padding:16px}
.extsync h1{font-size:15px;margin:0 0 12px;font-weight:600;color:var(--soft)}
.extsync .next{border-top:1px solid var(--line);margin:20px 0;padding-top:16px}
.extsync .good+.next,.extsync .gap+.next{border:0;padding:0}
.extsync a.action{display:inline-block;padding:10px 20px;border-radius:4px;background:var(--link);color:#fff;font-weight:600;text-decoration:none}
.extsync a.action:hover{background:#174a86}
`;
