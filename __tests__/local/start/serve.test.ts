import { serve } from '../../../local/start/serve';
import { Crash } from '../../../local/runtime/faults';
import { MapReduceAccount } from '../mapReduce/mapReduceAccount';

describe('the server of npm start', () => {
  it('goes on with the scripts that an earlier process left unfinished, and begins what waited', async () => {
    const local = new MapReduceAccount();
    const members = "getInputData: () => [1, 2], map(context) { tell('call', [runtime.getCurrentScript().id, context.key, context.isRestarted]); }";
    const unfinished = local.submit(local.deploy(members));
    local.work(unfinished, { faults: { atInvocation: ({ number }) => { if (number === 3) throw new Crash(); } } });
    const waiting = local.submit(local.deploy(members, {}, 'other.js'));

    const server = await serve(local.account, 0);
    for (const task of [unfinished, waiting]) {
      while (local.read(task).ended === undefined) await fetch(`http://localhost:${server.port}/`);
      expect(local.read(task).status).toBe('COMPLETE');
    }
    await server.stop();
    expect(local.told('call').filter((call) => String(call).includes('mr_js'))).toEqual([
      ['customscript_mr_js', '0', false],
      ['customscript_mr_js', '1', true],
    ]);
    local.close();
  });
});
