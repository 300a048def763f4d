import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { coverageTable, withCoverageTable } from './coverageTable';
import { measureCoverage } from './measureCoverage';
import { readStubs } from './readStubs';
import { withSampleExecution } from './sampleExecution';

/** Run after a change of Oracle's stubs: `node --import tsx local/modules/coverage/update.ts`, twice where members changed. */
const membersFile = path.join(__dirname, '..', 'members.json');
const readmeFile = path.join(__dirname, '..', '..', 'README.md');

writeFileSync(membersFile, `${JSON.stringify(readStubs(), null, 2)}\n`);
const table = coverageTable(withSampleExecution(measureCoverage));
writeFileSync(readmeFile, withCoverageTable(readFileSync(readmeFile, 'utf8'), table));
