/** The parts that pages are put together from. */
export const parts = `
.extsync .tabs ul{display:flex;flex-wrap:wrap;gap:2px 4px;list-style:none;margin:0 0 calc(var(--gap)*2);padding:0;border-bottom:1px solid var(--line)}
.extsync .tabs li{margin:0 0 -1px}
.extsync .tabs a{display:block;padding:7px 14px;border-bottom:3px solid transparent;text-decoration:none;color:var(--soft);font-weight:600}
.extsync .tabs a:hover{color:var(--link);border-color:var(--line)}
.extsync .tabs a[aria-current]{color:var(--link-dark);border-color:var(--link)}
.extsync .callout{border:1px solid var(--tone);border-left-width:6px;border-radius:var(--round);padding:14px 18px;margin:var(--gap) 0 calc(var(--gap)*2);background:var(--back)}
.extsync .callout>:first-child{margin-top:0}
.extsync .callout>:last-child{margin-bottom:0}
.extsync .verdict{display:flex;gap:12px;align-items:flex-start;font-size:var(--title);line-height:1.35;font-weight:600;color:var(--tone)}
.extsync .badge{display:inline-flex;align-items:baseline;gap:5px;padding:1px 9px 1px 7px;border-radius:11px;font-size:var(--small);font-weight:600;white-space:nowrap;color:var(--tone);background:var(--back)}
.extsync .badge svg,.extsync .verdict svg{flex:none}
.extsync .badge svg{align-self:center}
.extsync .callout p>.badge{background:var(--paper)}
.extsync .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin:var(--gap) 0 calc(var(--gap)*2);padding:0;list-style:none}
.extsync .tile{border:1px solid var(--line);border-radius:var(--round);padding:10px 14px;background:var(--paper);margin:0}
.extsync .tile .badge{white-space:normal}
.extsync .tile b{display:block;font-size:var(--number);line-height:1.2}
.extsync a.tile,.extsync .tile>a{display:block;text-decoration:none;color:inherit}
.extsync .tile:has(a:hover){border-color:var(--link);background:var(--mark)}
.extsync nav:has(>.filters){display:flex;flex-wrap:wrap;align-items:baseline;gap:4px var(--gap);margin:calc(var(--gap)*1.5) 0}
.extsync nav>.filters{margin:0}
.extsync nav:has(>.filters)::before{content:attr(aria-label) ':' / '';color:var(--soft);font-size:var(--small);font-weight:600}
.extsync .filters{display:flex;flex-wrap:wrap;gap:var(--gap);list-style:none;padding:0;margin:var(--gap) 0}
.extsync .filters li{margin:0}
.extsync .filters a,.extsync .filters [aria-current]{display:inline-block;padding:4px 12px;border:1px solid var(--line);border-radius:15px;text-decoration:none;background:var(--paper)}
.extsync .filters a:hover{border-color:var(--link)}
.extsync .filters [aria-current]{background:var(--mark);border-color:var(--link);color:var(--link-dark);font-weight:600}
.extsync .toolbar{display:flex;flex-wrap:wrap;align-items:flex-end;gap:10px 16px;margin:var(--gap) 0}
.extsync form.toolbar{align-items:center}
.extsync .links{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:center;margin:calc(var(--gap)*2) 0}
.extsync form.search{display:flex;flex-wrap:wrap;gap:var(--gap);align-items:flex-end;margin:0}
.extsync label{display:block;font-size:var(--small);font-weight:600;color:var(--soft)}
.extsync input[type=search],.extsync input[type=text],.extsync select,.extsync textarea{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:6px 10px;min-height:34px;max-width:100%}
.extsync input[type=search]{width:260px}
.extsync textarea{width:100%;min-height:120px;resize:vertical}
.extsync .button.button{font:inherit;font-weight:600;display:inline-block;padding:6px 16px;min-height:34px;border:1px solid var(--edge);border-radius:4px;background:var(--paper);color:var(--ink);cursor:pointer;text-decoration:none}
.extsync .button.button:hover{border-color:var(--link);color:var(--link-dark);background:var(--mark)}
.extsync .button.button.primary{background:var(--link);border-color:var(--link);color:#fff}
.extsync .button.button.primary:hover{background:var(--link-dark);color:#fff}
.extsync .empty{border:1px dashed var(--edge);border-radius:var(--round);padding:22px 18px;margin:var(--gap) 0 calc(var(--gap)*2);color:var(--soft);text-align:center;background:var(--tint)}
.extsync .empty p{margin-left:auto;margin-right:auto}
.extsync .facts{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:4px 18px;margin:var(--gap) 0}
.extsync .facts dt{color:var(--soft)}
.extsync .facts dd{margin:0;overflow-wrap:anywhere}
.extsync .code{font:var(--small)/1.5 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;white-space:pre-wrap;background:var(--tint);border:1px solid var(--line);border-radius:var(--round);padding:10px 14px;margin:4px 0 var(--gap);max-height:420px;overflow:auto}
.extsync .columns{border:0;padding:0;margin:var(--gap) 0;display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;font-size:var(--small)}
.extsync .columns legend{float:left;margin:0;padding:0;color:var(--soft);font-weight:600}
.extsync .columns label{display:inline-flex;gap:6px;align-items:center;min-height:24px;font-weight:400}
.extsync .columns input{width:16px;height:16px;margin:0}
.extsync form+.callout,.extsync p+.callout{margin-top:calc(var(--gap)*2)}
`;

/** Where a screen has at most 1,100 pixels, a table's rows are cards; all that they tell is shown, whatever was hidden on a wider one. */
export const narrow = `
@media screen and (max-width:1100px){
.extsync table,.extsync caption,.extsync tbody,.extsync tr,.extsync td,.extsync tbody th{display:block}
.extsync table{background:none}
.extsync thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.extsync tbody tr{border:1px solid var(--line);border-radius:var(--round);padding:6px 12px;margin:var(--gap) 0;background:var(--paper)}
.extsync td,.extsync tbody th{border:0;padding:3px 0}
.extsync td:empty{display:none}
.extsync .columns{display:none}
.extsync td[hidden]:not(:empty){display:block!important}
.extsync td[data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--soft)}
.extsync tbody th{font-size:15px}
}
@media screen and (min-width:561px) and (max-width:1100px){
.extsync tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:0 24px}
.extsync tbody th{grid-column:1/-1}
}
@media screen and (max-width:560px){
.extsync form.search,.extsync form.search>div,.extsync input[type=search]{width:100%}
.extsync .tabs a{padding:6px 10px}
.extsync .callout{padding:12px 14px}
}
`;

/** What is printed: what was found, on white, without what only a screen can do. */
export const print = `
@media print{
.extsync{--text:11px;--small:10px;--title:16px;--number:18px;max-width:none}
.extsync .tabs,.extsync .links,.extsync nav,.extsync .toolbar,.extsync .button,.extsync form,.extsync .columns{display:none!important}
.extsync .callout,.extsync .tile,.extsync .badge,.extsync .code{background:#fff!important}
.extsync .badge{border:1px solid var(--tone)}
.extsync h2{font-size:14px}
.extsync h3{font-size:12px}
.extsync td,.extsync tbody th,.extsync thead th{padding:3px 5px}
.extsync tbody th{min-width:90px}
.extsync td:has(>.path),.extsync td:has(>bdi:only-child){min-width:0}
.extsync bdi{overflow-wrap:break-word}
.extsync .path{font-weight:400}
.extsync .code{max-height:none;overflow:visible}
.extsync tr,.extsync .callout,.extsync .tile{break-inside:avoid}
.extsync h2,.extsync h3,.extsync caption{break-after:avoid}
.extsync thead{display:table-header-group}
.extsync a{color:inherit;text-decoration:none}
}
`;
