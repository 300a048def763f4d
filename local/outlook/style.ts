/** The stand-in's look: a mail beside a pane of 400 pixels; the pane alone where there is no room for both. */
export const outlookStyle = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #e9edf2; color: #1f2933; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
.banner { margin: 0; padding: .4rem 1rem; background: #fff3d6; border-bottom: 1px solid #d9b860; color: #513c06; }
.window { display: flex; min-height: calc(100vh - 3rem); }
.mail { flex: 1; padding: 1.5rem 2rem; background: #fff; }
.mail h2 { font-size: 1.25rem; }
.pane { width: 400px; max-width: 100%; padding: 1rem; background: #f8fafc; border-left: 1px solid #c3ccd6; }
.pane h1 { font-size: 1.15rem; margin: 0 0 .75rem; padding-bottom: .5rem; border-bottom: 1px solid #d3dae5; }
.pane h2 { font-size: 1rem; margin: 1rem 0 .35rem; }
.quiet { color: #52606d; }
dl { margin: .75rem 0; } dt { color: #52606d; } dd { margin: 0; font-weight: 600; } dd .quiet { font-weight: 400; }
.button { display: block; width: 100%; margin: .5rem 0; padding: .55rem .9rem; border: 1px solid #1f5fa8; border-radius: 4px; background: #fff; color: #1f5fa8; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.button.main { background: #1f5fa8; color: #fff; }
.button:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.error, .success, .help { border-left: 5px solid; border-radius: 4px; padding: .6rem .9rem; margin: .75rem 0; }
.error { border-color: #a8201a; background: #fdecea; } .error h2 { color: #a8201a; margin-top: 0; }
.success { border-color: #1a6b3c; background: #e8f5ec; } .success h2 { color: #1a6b3c; margin-top: 0; }
.help { border-color: #1f5fa8; background: #e6eef8; } .help p { margin: 0 0 .4rem; }
pre { margin: 0; white-space: pre-wrap; font: 13px/1.45 ui-monospace, Consolas, monospace; }
.records { list-style: none; padding: 0; margin: .25rem 0; } .records li { padding: .5rem 0; border-top: 1px solid #d3dae5; }
.record, .mark { margin: 0 0 .25rem; } .mark { font-weight: 600; } .mark.done { color: #1a6b3c; }
.actions { display: flex; gap: .5rem; } .actions .button { margin: .25rem 0 0; padding: .35rem .5rem; }
.capabilities { list-style: none; padding: 0; margin: .25rem 0 1rem; } .capabilities [aria-hidden] { display: inline-block; width: 1.2em; }
details { margin-top: 1rem; } summary { cursor: pointer; } code { font-size: 12px; }
@media (max-width: 759px) { .window { display: block; min-height: 0; } .mail { display: none; } .pane { width: 100%; border-left: 0; } }
`;
