import { gather, type Question } from './asking/gather';
import { checks } from './checks/checks';
import { diagnosisOf, type Diagnosis } from './diagnosis';
import { runChecks } from './runChecks';
import type { World } from './world';

/**
 * Asks an account whether the way to the RESTlet works, and judges it check by check. It only reads: GET status, GET
 * session and GET permissions.
 */
export async function diagnose(question: Question, world: World): Promise<Diagnosis> {
  const facts = await gather(question, world);
  return diagnosisOf(runChecks(checks, facts), facts, world.now());
}
