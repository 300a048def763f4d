import { createHash } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../../../sdf/problem';
import { COULD_NOT_CHECK } from '../../exitCode';
import type { Io } from '../../io';
import { printableJson } from '../../terminal/printable';
import { version } from '../../version';
import type { Checked } from '../check';
import { observationsOf, type Observation } from './observations';
import type { Rule } from './rules';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Writes the report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines that it names. It is written result by
 * result, for those of thousands of roles are more than one text may hold; the rules stand behind them, once all are known.
 */
export function writeSarif(checked: Checked, io: Pick<Io, 'out' | 'cwd'>, all: boolean): void {
  const rules = new Map<string, { readonly rule: Rule; readonly place: number }>();
  io.out(`{"$schema":${printableJson(schema)},"version":"2.1.0","runs":[{"results":[`);
  let separator = '\n';
  for (const role of checked.roles) {
    for (const observation of observationsOf(role, all)) {
      const { rule } = observation;
      const known = rules.get(rule.id) ?? { rule, place: rules.size };
      rules.set(rule.id, known);
      io.out(`${separator}${printableJson(result(observation, known.place, io.cwd))}`);
      separator = ',\n';
    }
  }
  const rest = {
    tool: { driver: { name: 'extendsync', version, rules: [...rules.values()].map(({ rule }) => ruleInSarif(rule)) } },
    invocations: [
      {
        executionSuccessful: checked.exitCode !== COULD_NOT_CHECK,
        exitCode: checked.exitCode,
        toolExecutionNotifications: checked.problems.map((problem) => notification(problem, io.cwd)),
      },
    ],
    columnKind: 'utf16CodeUnits',
  };
  io.out(`\n],${printableJson(rest).slice(1)}]}\n`);
}

function ruleInSarif({ id, shortDescription, help }: Rule) {
  return { id, shortDescription: messageOf(shortDescription), help: messageOf(help) };
}

function result(observation: Observation, ruleIndex: number, cwd: string) {
  const { rule, level, role, line, message } = observation;
  return {
    ruleId: rule.id,
    ruleIndex,
    level,
    message: messageOf(message),
    locations: [locationOf(role.file.shown, line, cwd)],
    partialFingerprints: { 'roleAndRule/v1': fingerprint(observation) },
  };
}

function notification({ code, file, line, message }: Problem, cwd: string) {
  return { descriptor: { id: code }, level: 'error', message: messageOf(message), locations: [locationOf(file, line, cwd)] };
}

/** By what a result is known again when lines have moved. */
function fingerprint({ rule, role, subject }: Observation): string {
  return createHash('sha256').update(JSON.stringify([role.file.shown, role.scriptId, rule.id, subject])).digest('hex');
}

/** Brackets would make a link of a name, braces a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function messageOf(text: string) {
  return { text: text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&') };
}

/** Relative to where the command runs, which the code host calls the root of the sources; elsewhere, a file address. */
function locationOf(shown: string, line: number | undefined, cwd: string) {
  const artifactLocation = isAbsolute(shown)
    ? { uri: pathToFileURL(resolve(cwd, shown)).href }
    : { uri: shown.replace(/\p{Cs}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  return { physicalLocation: { artifactLocation, ...(line !== undefined && { region: { startLine: line } }) } };
}
