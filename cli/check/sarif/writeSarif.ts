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

/** Writes the report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines that it names. */
export function writeSarif(checked: Checked, io: Pick<Io, 'out' | 'cwd'>, all: boolean): void {
  const observations = observationsOf(checked, all);
  const rules = [...new Map(observations.map(({ rule }) => [rule.id, rule])).values()];
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: 'extendsync', version, rules: rules.map(ruleInSarif) } },
    invocations: [
      {
        executionSuccessful: checked.exitCode !== COULD_NOT_CHECK,
        exitCode: checked.exitCode,
        toolExecutionNotifications: checked.problems.map((problem) => notification(problem, io.cwd)),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: observations.map((observation) => result(observation, places.get(observation.rule.id)!, io.cwd)),
  };
  io.out(`${printableJson({ $schema: schema, version: '2.1.0', runs: [run] })}\n`);
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
