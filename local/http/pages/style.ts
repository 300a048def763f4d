/** What NetSuite's own pages need beside the chrome. Served as a file of its own. */
export const pageStyle = `
.local-lead { max-width: 60rem; line-height: 1.5; }
.local-notice { border-left: 4px solid #2e6b34; background: #eef6ee; padding: .6rem .9rem; max-width: 60rem; }
.local-refusal { border-left: 4px solid #a3260f; background: #fdf1ee; padding: .6rem .9rem; max-width: 60rem; }
.local-scroll { overflow-x: auto; }
.local-table { width: 100%; margin: .5rem 0 1.25rem; }
.local-table code, .local-facts code { font-size: .875em; overflow-wrap: anywhere; }
.local-wide th, .local-wide td, .local-wide code, .local-wide button { overflow-wrap: break-word; }
.local-wide td { max-width: 20rem; }
.local-wide .local-details { min-width: 18rem; }
.local-wide time { white-space: nowrap; }
.local-form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .75rem 0; }
.local-form label { display: flex; flex-direction: column; gap: .2rem; font-weight: 600; }
.local-form label > * { font-weight: normal; }
.chrome-main button.local-button { background: #fff; border-color: #1f4f99; color: #1f4f99; }
.chrome-main button.local-button:hover { background: #e8edf4; }
.chrome-main button.local-button-main { background: #1f4f99; color: #fff; }
.chrome-main button.local-button-main:hover { background: #183f7b; }
.local-people { list-style: none; margin: 1rem 0; padding: 0; }
.local-people > li { display: grid; grid-template-columns: minmax(12rem, 20rem) 1fr; gap: .5rem 1rem; padding: .6rem 0; border-bottom: 1px solid #d5dbe1; }
.local-people form { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.local-quiet { color: #52616d; }
.local-facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .3rem 1rem; margin: .75rem 0; }
.local-facts dt { color: #52616d; }
.local-facts dd { margin: 0; overflow-wrap: anywhere; }
.local-details { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 14rem; }
p.local-mail, iframe.local-mail { background: #fff; border: 1px solid #d5dbe1; padding: .75rem; max-width: 60rem; }
iframe.local-mail { width: 100%; height: 30rem; }
.local-level-error, .local-level-emergency { color: #a3260f; font-weight: 600; }
@media (max-width: 600px) {
  .local-people > li { grid-template-columns: 1fr; }
}
`;
