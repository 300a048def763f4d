import { applyPlan } from './publisher/applyPlan';
import { planPublisher } from './publisher/planPublisher';
import { PublisherError } from './publisher/publisherError';

/*
 * Puts the project under another publisher id, which Oracle gives to whoever distributes it. Project id, names and script
 * ids stay.
 *
 * npm run set-publisher -- com.acme
 */
const projectFolder = 'src';

function setPublisher([publisher, ...others]: readonly string[]): string {
  if (publisher === undefined || others.length > 0) throw new PublisherError('Name one publisher id: npm run set-publisher -- com.acme');
  const plan = planPublisher(projectFolder, publisher);
  if (plan.changes.length === 0) return `The publisher id is ${publisher} already.`;
  applyPlan(projectFolder, plan);
  const files = plan.changes.map(({ file }) => `  ${projectFolder}/${file}`);
  return [`The publisher id was ${plan.from} and is ${plan.to} now. Changed:`, ...files, 'Next: npm run build'].join('\n');
}

try {
  console.log(setPublisher(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof PublisherError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
