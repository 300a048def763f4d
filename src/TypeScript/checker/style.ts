/**
 * The look of the checker's pages. They stand inside NetSuite's own page, so every rule begins at .extsync,
 * and colours have at least 4.5:1 contrast on their background (WCAG 2.2 AA).
 */
export const style = `
.extsync{--good:#1a6b3c;--good-back:#e8f5ec;--gap:#7a4d00;--gap-back:#fff5e0;--bad:#a8201a;--bad-back:#fdecea;
--unknown:#4a4f8a;--unknown-back:#eeeefb;--neutral:#555e68;--neutral-back:#f0f2f4;--line:#d5dae0;--ink:#1f2933;--soft:#555e68;--link:#1f5fa8;
color:var(--ink);font:14px/1.5 "Open Sans","Segoe UI",Helvetica,Arial,sans-serif;max-width:1180px;overflow-wrap:break-word}
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
.extsync .callout{border:1px solid var(--line);border-left-width:6px;border-radius:4px;padding:14px 18px;margin:8px 0 16px;background:#fff}
.extsync .callout h2,.extsync .callout h3{margin-top:0}
.extsync .callout.good{border-color:var(--good);background:var(--good-back)}
.extsync .callout.gap{border-color:var(--gap);background:var(--gap-back)}
.extsync .callout.bad{border-color:var(--bad);background:var(--bad-back)}
.extsync .callout.unknown{border-color:var(--unknown);background:var(--unknown-back)}
.extsync .badge{display:inline-flex;align-items:center;gap:5px;padding:1px 9px 1px 7px;border-radius:11px;font-size:13px;font-weight:600;white-space:nowrap}
.extsync .badge svg,.extsync .verdict svg{flex:none}
.extsync .badge.good{color:var(--good);background:var(--good-back)}
.extsync .badge.gap{color:var(--gap);background:var(--gap-back)}
.extsync .badge.bad{color:var(--bad);background:var(--bad-back)}
.extsync .badge.unknown{color:var(--unknown);background:var(--unknown-back)}
.extsync .badge.neutral{color:var(--neutral);background:var(--neutral-back)}
.extsync .verdict{display:flex;gap:12px;align-items:flex-start;font-size:20px;line-height:1.35;font-weight:600}
.extsync .verdict.good{color:var(--good)}.extsync .verdict.gap{color:var(--gap)}.extsync .verdict.bad{color:var(--bad)}.extsync .verdict.unknown{color:var(--unknown)}
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
