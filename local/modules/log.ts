import { writeLog, type LogEntry } from '../account/scriptLog';
import type { Execution } from '../runtime/execution';
import { isOptions } from './options';

type LogLevel = LogEntry['level'];

/** From the most talkative to the most silent; a deployment's log level keeps its own and what follows. */
const levels: readonly LogLevel[] = ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'];
const longestTitle = 99;
const longestDetails = 3_999;

/** N/log. Title and details by name or in order; longer texts are cut at 99 and 3,999 characters. No units. */
export function createLog(execution: Execution): object {
  const at = (level: LogLevel) => (first: unknown, second?: unknown): void => {
    if (levels.indexOf(level) < levels.indexOf(execution.deployment.logLevel)) return;
    const isNamed = isOptions(first) && ('title' in first || 'details' in first);
    writeScriptLog(execution, level, isNamed ? first['title'] : first, isNamed ? first['details'] : second);
  };
  return { debug: at('DEBUG'), audit: at('AUDIT'), error: at('ERROR'), emergency: at('EMERGENCY') };
}

/** Writes a line for the running deployment, whatever its log level: NetSuite keeps failures at every level. */
export function writeScriptLog(execution: Execution, level: LogLevel, title: unknown, details: unknown): void {
  const { account, caller, deployment } = execution;
  writeLog(account, {
    level,
    title: textOf(execution, title).slice(0, longestTitle) || 'Untitled',
    details: textOf(execution, details).slice(0, longestDetails),
    scriptId: deployment.script.scriptId,
    deploymentId: deployment.scriptId,
    userId: caller.userId,
    date: new Date(),
  });
}

/** Objects as JSON; an error that has no JSON of its own, and what JSON cannot say, in its own words. */
function textOf({ realm }: Execution, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object' || (realm.isError(value) && !('toJSON' in value))) return String(value);
  try {
    return realm.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
