import { selectRoles } from '../../../cli/roles/selectRoles';
import { UsageError } from '../../../cli/usageError';

const roles = ['customrole_a', 'customrole_b', 'customrole_a', 'customrole_c'].map((scriptId, index) => ({ scriptId, index }));

describe('the roles that are asked for', () => {
  it.each([
    ['all, without a word', {}, [0, 1, 2, 3]],
    ['those named, in the order of the roles', { only: ['customrole_c', 'customrole_a'] }, [0, 2, 3]],
    ['all but those left out', { except: ['customrole_a'] }, [1, 3]],
    ['those named but not left out', { only: ['customrole_a', 'customrole_b'], except: ['customrole_b'] }, [0, 2]],
    ['none, where all are left out', { only: ['customrole_a'], except: ['customrole_a'] }, []],
    ['whatever the case', { only: ['CustomRole_B'] }, [1]],
  ])('%s', (_what, selection, expected) => {
    expect(selectRoles(roles, selection).map(({ index }) => index)).toEqual(expected);
  });

  it.each([{ only: ['customrole_a', 'customrole_x', 'customrole_\u001b'] }, { except: ['customrole_x', 'customrole_\u001b'] }])('are none where a script id is strange: %j', (selection) => {
    expect(() => selectRoles(roles, selection)).toThrow(new UsageError('No role here has the script id customrole_x, customrole_\ufffd.'));
  });
});
