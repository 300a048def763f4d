import { openDatabase } from '../../account/database';
import { createSchema } from '../../account/schema';
import { createExecution, type Execution } from '../../runtime/execution';

/** Does the work with an execution in an empty account, as if a Suitelet were running. */
export function withSampleExecution<Result>(work: (execution: Execution) => Result): Result {
  const database = openDatabase(':memory:');
  try {
    createSchema(database);
    const execution = createExecution({ database, fileCabinet: '/' }, {
      caller: { userId: 1, roleId: 3 },
      baseUrl: 'http://localhost',
      deployment: {
        id: 1,
        scriptId: 'customdeploy_sample',
        script: { id: 1, scriptId: 'customscript_sample', name: 'Sample', type: 'SUITELET', file: '/sample.js', isInactive: false },
        title: 'Sample',
        isDeployed: true,
        status: 'RELEASED',
        logLevel: 'DEBUG',
        allRoles: true,
        audienceRoles: [],
        runAsRole: undefined,
        parameters: {},
      },
    });
    execution.phase = 'run';
    return work(execution);
  } finally {
    database.close();
  }
}
