/** Courses of numbers, how far something is, and lists of audits. A stroke is as thick on a phone as on a desktop, though the picture is stretched. */
export const charts = `
.extsync .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,330px),1fr));gap:calc(var(--gap)*2);margin:var(--gap) 0 calc(var(--gap)*2)}
.extsync .chart{--mark:#a3201b;margin:0;border:1px solid var(--line);border-radius:var(--round);padding:12px 16px;background:var(--paper);break-inside:avoid}
.extsync .chart.users{--mark:#474c88}
.extsync .chart figcaption{color:var(--soft)}
.extsync .chart figcaption b{font-size:var(--number);line-height:1.2;color:var(--ink);font-variant-numeric:tabular-nums;margin-right:4px}
.extsync .chart .plot{display:grid;grid-template-columns:auto 1fr;gap:10px var(--gap);margin-top:14px}
.extsync .chart .scale{display:flex;flex-direction:column;justify-content:space-between;text-align:right;font-size:12px;line-height:0;color:var(--soft);font-variant-numeric:tabular-nums}
.extsync .chart svg{display:block;width:100%;height:130px;overflow:visible}
.extsync .chart path{fill:none;stroke:var(--mark);stroke-width:2px;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.extsync .chart .grid{stroke:var(--line);stroke-width:1px}
.extsync .chart .area{fill:var(--mark);fill-opacity:.09;stroke:none}
.extsync .chart .point{stroke-width:8px;stroke-linecap:round}
.extsync .chart.users .line{stroke-dasharray:6 4}
.extsync .chart.users .point{stroke-linecap:square;stroke-width:7px}
.extsync .chart .point:hover{stroke-width:12px}
.extsync .chart .ends{grid-column:2;display:flex;justify-content:space-between;gap:var(--gap);font-size:12px;color:var(--soft)}
.extsync .chart .ends span:last-child{text-align:right}
.extsync progress{display:block;width:100%;max-width:480px;height:12px;accent-color:var(--link)}
.extsync table[data-columns=audits] thead th{white-space:normal}
.extsync .changes{display:inline-flex;flex-wrap:wrap;gap:4px 6px}
.extsync td .changes{flex-direction:column;align-items:flex-start}
.extsync .callout .changes .badge{background:var(--paper)}
.extsync ul.names{columns:3 280px;column-gap:32px}
.extsync ul.names li{margin:0 0 6px;break-inside:avoid}
@media screen and (max-width:1100px){
.extsync td .changes{flex-direction:row}
}
@media screen and (max-width:560px){
.extsync table[data-columns=audits] tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:0 12px}
.extsync table[data-columns=audits] :is(tbody th,td:nth-child(2),td:nth-last-child(-n+2)){grid-column:1/-1}
}
`;
