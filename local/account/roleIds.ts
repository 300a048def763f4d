/** Has every permission, implicitly. The same internal id in every account (Oracle help section_N3427186). */
export const administratorRoleId = 3;

/** Roles that come with NetSuite have smaller internal ids; custom roles start here. */
export const firstCustomRoleId = 1000;
