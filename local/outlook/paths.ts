/** Where the stand-in answers. */
export const outlookPaths = {
  pane: '/outlook',
  check: '/outlook/check',
  checked: '/outlook/checked',
  signIn: '/outlook/sign-in',
  callback: '/outlook/callback',
  attach: '/outlook/attach',
  file: '/outlook/file',
  event: '/outlook/event',
  signOut: '/outlook/sign-out',
  style: '/outlook/style.css',
} as const;
