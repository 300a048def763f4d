import { inspect } from 'node:util';
import { check } from '../../../cli/check/check';
import { askedFindings, openFindings } from '../../../cli/check/checkedRole';
import { folderOf, roleXml, signInPermissions } from '../support';

const judging = { profiles: ['sign-in', 'global-autopilot'], featuresOff: [], sendFromOutlookRecord: undefined } as const;

describe('a role that was checked', () => {
  it('holds nothing of its file’s text: there may be thousands', () => {
    const cwd = folderOf({ 'a.xml': `<!-- only in the file -->${roleXml({ ...signInPermissions, TRAN_CHECK: 'FULL' })}` });
    const all = inspect(check(['a.xml'], judging, {}, cwd), { depth: null, getters: true, maxArrayLength: null, maxStringLength: null });
    expect(all).toContain('customrole_sales');
    expect(all).not.toMatch(/only in the file|TRAN_CHECK|permlevel/);
  });

  it('names each finding once, though several profiles ask for it', () => {
    const [role] = check(['a.xml'], judging, {}, folderOf({ 'a.xml': roleXml({ ADMI_WEBSERVICES: 'FULL' }) })).roles;
    const requirements = askedFindings(role!).map(({ requirement }) => requirement);
    expect(new Set(requirements).size).toBe(requirements.length);
    expect(requirements.slice(0, 3)).toEqual(['soapWebServices', 'userAccessTokens', 'logInUsingAccessTokens']);
    expect(openFindings(role!).map(({ requirement }) => requirement)).toEqual(requirements.slice(1));
  });
});
