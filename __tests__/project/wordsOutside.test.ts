import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const sources = join(__dirname, '..', '..', 'src', 'TypeScript');

/** Where people are spoken to. The API speaks to developers, in English. */
const rooms = ['requirements', 'verdict', 'account', 'checker'];

/** NetSuite's own names, which are the same in every language here: a click path must be findable on the page it leads to. */
const netsuiteNames = ['requirements/permissions.ts', 'requirements/features.ts', 'requirements/levels.ts'];

/** What NetSuite, ExtendSync and others say to users, as they say it: it is recognised, or repeated, not said. */
const saidByOthers = /^requirements\/knownErrors|^verdict\/logInReasons/;

/** Names of one thing each, wherever they stand. */
const names = ['ExtendSync Access', 'Web Services Only Role', 'Single Sign-on Only', 'ExtendSync User', 'ExtendSync Role Reader', 'Celigo Send from Outlook Email Config'];

/** Attributes whose text a reader meets. */
const readAttributes = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label', 'content', 'data-done', 'data-failed', 'data-label']);

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** SQL, of which a part may stand by itself, and the page's own syntax. */
const syntax = /\b(SELECT|FROM|WHERE|JOIN|COUNT|CASE WHEN|IN|LISTAGG|WITHIN GROUP|AS roles)\b|\w\.\w+ = |<!DOCTYPE|^width=/;

function isSyntax(node: ts.Node, text: string): boolean {
  const whole = ts.isStringLiteralLike(node) ? text : node.parent.getText() + node.parent.parent.getText();
  return syntax.test(whole);
}

/** What a text is for: a log title, an error with its code for a developer, where something was read, an attribute that nobody reads. */
function isOfMachinery(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /^(log\.\w+|error\.create|(response\.)?setHeader)$/.test(node.expression.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Error';
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'from';
  if (ts.isVariableDeclaration(node)) return node.name.getText() === 'message';
  return ts.isJsxAttribute(node) && !readAttributes.has(node.name.getText());
}

/** Text that is no user's, or the same in every language: names and NetSuite's menus. */
function isForMachines(node: ts.Node, text: string): boolean {
  if (names.includes(text) || /^(Setup|Lists|Customization|Home|Reports) > |^[A-Z_]{5,}: /.test(text) || isSyntax(node, text)) return true;
  for (let up: ts.Node | undefined = node; up; up = up.parent) if (isOfMachinery(up)) return true;
  return false;
}

const hasWords = (text: string) => /\p{L}{2,}\s+\p{L}{2,}/u.test(text);

/** Words in a source that somebody would read: text in JSX, attributes that are read, sentences in strings. */
function wordsIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const isRead = ts.isJsxAttribute(node.parent) && readAttributes.has(node.parent.name.getText()) && /\p{L}/u.test(node.text) && !isForMachines(node, node.text);
      if (isRead || (hasWords(node.text) && !isForMachines(node, node.text))) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('user text', () => {
  const exempt = new Set([...netsuiteNames.map((name) => join(sources, name))]);
  const all = rooms
    .flatMap((room) => files(join(sources, room)))
    .filter((path) => !exempt.has(path) && !saidByOthers.test(relative(sources, path)) && !/checker[\\/](style|browser)[\\/]/.test(path));

  it.each(all.map((path) => relative(sources, path)))('of %s stands in the collections', (path) => {
    expect(wordsIn(join(sources, path))).toEqual([]);
  });
});
