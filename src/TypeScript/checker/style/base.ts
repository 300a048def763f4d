/** Text, links, lists and tables. */
export const base = `
.extsync{color:var(--ink);font:var(--text)/1.5 "Open Sans","Segoe UI",Helvetica,Arial,"Hiragino Sans","Noto Sans CJK JP",sans-serif;max-width:1240px;overflow-wrap:break-word}
.extsync *,.extsync *::before,.extsync *::after{box-sizing:border-box}
.extsync [hidden]{display:none!important}
.extsync bdi,.extsync .path,.extsync .code{overflow-wrap:anywhere}
.extsync h2{font-size:18px;line-height:1.3;margin:calc(var(--gap)*3) 0 var(--gap);font-weight:600;color:var(--ink)}
.extsync h3{font-size:15px;margin:calc(var(--gap)*2) 0 4px;font-weight:600;color:var(--ink)}
.extsync p{margin:4px 0 var(--gap);max-width:960px}
.extsync a{color:var(--link);text-decoration:underline;font-size:inherit}
.extsync a:hover{color:var(--link-dark)}
.extsync :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.extsync ul,.extsync ol{margin:4px 0 var(--gap);padding-left:22px}
.extsync li{margin:3px 0}
.extsync .soft{color:var(--soft)}
.extsync .path{font-weight:600}
.extsync .short{white-space:nowrap}
.extsync .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.extsync table{border-collapse:collapse;width:100%;margin:6px 0 12px;background:var(--paper)}
.extsync caption{text-align:left;color:var(--soft);padding:0 0 6px}
.extsync thead th{font-size:var(--small);text-align:left;font-weight:600;color:var(--soft);background:none;border:0;border-bottom:2px solid var(--line);padding:6px 10px;vertical-align:bottom;white-space:nowrap}
.extsync td,.extsync tbody th{font-size:var(--text);text-align:left;background:none;border:0;border-bottom:1px solid var(--line);padding:var(--gap) 10px;vertical-align:top;color:var(--ink)}
.extsync tbody th{font-weight:600;min-width:130px}
.extsync tbody tr:hover{background:var(--tint)}
.extsync td>div+div{margin-top:4px}
.extsync td:has(>bdi:only-child){min-width:150px}
.extsync td:has(>.path){min-width:200px}
.extsync tr[data-permission]>td:nth-child(7){overflow-wrap:anywhere;min-width:130px}
.extsync .number{font-variant-numeric:tabular-nums}
.extsync details{margin:6px 0}
.extsync summary{cursor:pointer;color:var(--link)}
`;
