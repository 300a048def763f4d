import { applyPlan } from './publisher/applyPlan';
import { planPublisher, type PublisherPlan } from './publisher/planPublisher';
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
  applyPlan(projectFolder, plan);
  if (plan.from === plan.to) return [`The publisher id is ${publisher} already.`, ...removed(plan)].join('\n');
  const files = plan.changes.map(({ file }) => `  ${projectFolder}/${file}`);
  return [`The publisher id was ${plan.from} and is ${plan.to} now. Changed:`, ...files, ...removed(plan), 'Next: npm run build'].join('\n');
}

function removed({ leftOver }: PublisherPlan): string[] {
  return leftOver.length === 0 ? [] : ['An earlier run was interrupted. Removed what it left:', ...leftOver.map((file) => `  ${projectFolder}/${file}`)];
}

try {
  console.log(setPublisher(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof PublisherError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
