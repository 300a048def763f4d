/**
 * What the look is made of: colours, a type scale, spaces. The pages stand inside NetSuite's own, so every rule begins at
 * .extsync; text has at least 4.5:1 contrast on its background, and what can be clicked 3:1 (WCAG 2.2 AA).
 */
export const tokens = `
.extsync{--ink:#1d2733;--soft:#55606c;--line:#d3d9e0;--edge:#7d8894;--paper:#fff;--tint:#f4f6f8;--link:#1b5a9c;--link-dark:#134577;--mark:#e4edf7;
--small:13px;--text:14px;--large:16px;--title:20px;--number:26px;--gap:8px;--round:6px}
.extsync .good{--tone:#17663a;--back:#e7f4ec}
.extsync .gap{--tone:#744900;--back:#fff4dd}
.extsync .bad{--tone:#a3201b;--back:#fdecea}
.extsync .unknown{--tone:#474c88;--back:#eeeefb}
.extsync .neutral{--tone:#55606c;--back:#eff1f4}
`;
