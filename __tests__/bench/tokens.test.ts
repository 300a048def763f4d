import { benchTokens } from '../../bench/tokens/benchTokens';

describe('the bench of token calls', () => {
  it('measures the same RESTlet by session and by token, and the verification by itself', async () => {
    const { calls, verification } = await benchTokens(20);
    expect(calls.map((measurement) => measurement.calls)).toEqual(['RESTlet by session', 'RESTlet by token']);
    for (const { p50, p95, p99 } of calls) {
      expect(p50).toBeLessThanOrEqual(p95);
      expect(p95).toBeLessThanOrEqual(p99);
    }
    expect(verification).toHaveLength(4);
  });
});
