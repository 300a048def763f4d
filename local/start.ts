import { join } from 'node:path';
import { startLocalNetSuite } from './start/startLocalNetSuite';

const repository = join(__dirname, '..');
const folders = { project: join(repository, 'src'), accounts: join(repository, '.local') };

void startLocalNetSuite(process.argv, folders, 'npm start --').then((isDone) => {
  if (!isDone) process.exitCode = 1;
});
