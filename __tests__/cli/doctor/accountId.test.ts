import fc from 'fast-check';
import { readAccountId, restletHost } from '../../../cli/doctor/accountId';

describe('readAccountId', () => {
  it.each(['1234567', '123456', 'TSTDRV1234567', 'TD2950894', '1234567_SB1', '1234567_SB12', '1234567_RP', '1234567_RP2'])('takes %s as it is', (id) => {
    expect(readAccountId(id)).toEqual({ state: 'right', id });
  });

  it.each([
    ['1234567-sb1', '1234567_SB1'],
    ['1234567_sb1', '1234567_SB1'],
    ['1234567SB1', '1234567_SB1'],
    ['1234567 SB1', '1234567_SB1'],
    [' 1234567\n', '1234567'],
    ['tstdrv1234567', 'TSTDRV1234567'],
    ['https://1234567-sb1.app.netsuite.com/app/center/card.nl?sc=-29', '1234567_SB1'],
    ['1234567.restlets.api.netsuite.com', '1234567'],
    ['HTTPS://1234567.APP.NETSUITE.COM', '1234567'],
  ])('says that %j is spelled %s', (given, id) => {
    expect(readAccountId(given)).toEqual({ state: 'misspelt', id });
  });

  it.each(['', ' ', '12', 'ExtendSync', '1234567_SB1_SB2', '1234567/x', '1234567.example.com', 'https://netsuite.com', '１２３４５６７', '1234567@example.com', 'rita@brightwater.example', '../1234567'])('finds no account in %j', (given) => {
    expect(readAccountId(given)).toEqual({ state: 'none' });
  });

  it('gives an id that is right, and a host of NetSuite’s, for whatever was given', () => {
    const given = fc.oneof(fc.string(), fc.stringMatching(/^[\w -]{0,12}(?:SB|sb|RP)?\d{0,2}$/), fc.stringMatching(/^https?:\/\/[\w.@:/-]{0,30}\.netsuite\.com$/));
    fc.assert(
      fc.property(given, (text) => {
        const account = readAccountId(text);
        if (account.state === 'none') return;
        expect(readAccountId(account.id)).toEqual({ state: 'right', id: account.id });
        expect(new URL(`https://${restletHost(account.id)}/`).hostname).toMatch(/^[a-z0-9-]+\.restlets\.api\.netsuite\.com$/);
      }),
    );
  });
});

it.each([
  ['1234567', '1234567.restlets.api.netsuite.com'],
  ['1234567_SB1', '1234567-sb1.restlets.api.netsuite.com'],
  ['TSTDRV1234567', 'tstdrv1234567.restlets.api.netsuite.com'],
])('the RESTlets of %s are at %s', (id, host) => {
  expect(restletHost(id)).toBe(host);
});
