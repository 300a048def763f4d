/** NetSuite's own words for a role that lacks the permissions (support article 3589085). */
export const insufficientPermission =
  'You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.';
