import { supportAddress, supportAsksFor } from '../../src/TypeScript/requirements/support';
import { english } from '../../src/TypeScript/texts/english';
import type { Explanation } from '../../src/TypeScript/verdict/explain/explainError';
import { serializeExplanation } from '../../src/TypeScript/verdict/explain/serialize';
import { SCHEMA_VERSION } from '../../src/TypeScript/verdict/serialize';
import type { Io } from '../io';
import { printableJson } from '../terminal/printable';
import type { Explained } from './explain';

/**
 * Writes the answer as one JSON document, without the text that was explained: docs/report.schema.json says what stands in it.
 * @param now when the answer is made
 */
export function writeExplainedJson(explained: Explained, { out }: Pick<Io, 'out'>, now: Date): void {
  const { isCut, isPart, explanations, judged } = explained;
  const report = {
    schemaVersion: SCHEMA_VERSION,
    view: 'explain',
    language: 'en',
    generatedAt: now.toISOString(),
    basis: judged ? 'sdf' : 'text',
    ...(judged && { problems: judged.problems, skipped: judged.skipped }),
    isCut,
    isPart,
    errors: explanations.map((explanation) => serialized(explanation, explained)),
    ...(explanations.length === 0 && { support: { address: supportAddress, send: supportAsksFor.map(english) } }),
  };
  out(`${printableJson(report)}\n`);
}

/** As the pages give it, each role by its script id and file: no XML tells an internal id. */
function serialized(explanation: Explanation, { rolesByReport }: Explained) {
  const { roles, ...told } = serializeExplanation(explanation, english);
  if (!roles || !explanation.roles) return told;
  const named = roles.map(({ name, state, because, verdict }, index) => {
    const { file, line, scriptId } = rolesByReport.get(explanation.roles![index]!.report)!;
    return { file: file.shown, line, ...(scriptId !== '' && { scriptId }), name, state, because, verdict };
  });
  return { ...told, roles: named };
}
