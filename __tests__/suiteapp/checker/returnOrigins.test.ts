import { parseReturnOrigins } from '../../../src/TypeScript/checker/returnOrigins';

describe('the list of origins', () => {
  it.each([
    ['blanks', 'https://a.example https://b.example'],
    ['commas', 'https://a.example,https://b.example'],
    ['line breaks', 'https://a.example\r\nhttps://b.example\n'],
    ['all of them', ' ,https://a.example ,\n\thttps://b.example,, '],
  ])('is separated by %s', (_, list) => {
    expect(parseReturnOrigins(list)).toEqual({ allowed: ['https://a.example', 'https://b.example'], ignored: [] });
  });

  it.each(['', ' ', ',\n,'])('allows nothing where it is empty: %j', (list) => {
    expect(parseReturnOrigins(list)).toEqual({ allowed: [], ignored: [] });
  });

  it.each([
    ['HTTPS://Client.Example', 'https://client.example'],
    ['https://client.example:443', 'https://client.example'],
    ['https://client.example:8443', 'https://client.example:8443'],
    ['https://client.example/', 'https://client.example'],
    ['https://localhost:3000', 'https://localhost:3000'],
  ])('takes %s for %s', (entry, origin) => {
    expect(parseReturnOrigins(entry)).toEqual({ allowed: [origin], ignored: [] });
  });

  it.each([
    'http://client.example',
    'http://localhost:3000',
    'client.example',
    '*',
    'https://*',
    'https://*.example',
    'https://client.example/app',
    'https://client.example/?',
    'https://client.example?',
    'https://client.example#',
    'https://user@client.example',
    'https://127.0.0.1',
    'https://client.example.',
    'null',
  ])('ignores %s, and says so', (entry) => {
    expect(parseReturnOrigins(`https://a.example ${entry}`)).toEqual({ allowed: ['https://a.example'], ignored: [entry] });
  });
});
