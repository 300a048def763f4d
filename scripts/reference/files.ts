import type { Endpoint } from '../../src/TypeScript/api/endpoint';
import { writeMarkdown } from './markdown';
import { openApiOf } from './openApi';

/** The files of the reference, by path from the repository's root. */
export function referenceFiles(endpoints: readonly Endpoint[]): Readonly<Record<string, string>> {
  return {
    'docs/api.md': writeMarkdown(endpoints),
    'docs/openapi.json': `${JSON.stringify(openApiOf(endpoints), null, 2)}\n`,
  };
}
