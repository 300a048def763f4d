import { writeFileSync } from 'node:fs';
import './reference/withoutNetSuite.js';
import { endpoints } from '../src/TypeScript/api/router';
import { referenceFiles } from './reference/files';

/** `npm run reference` writes docs/api.md and docs/openapi.json from the endpoints' schemas. */
for (const [path, text] of Object.entries(referenceFiles(endpoints))) writeFileSync(path, text);
