import { english } from '../../../src/TypeScript/texts/english';
import { levelInWords, type Finding } from '../../../src/TypeScript/verdict/finding';
import type { Obstacle } from '../../../src/TypeScript/verdict/obstacle';

/** What a result is an instance of, as code hosts show it. */
export interface Rule {
  readonly id: string;
  readonly shortDescription: string;
  readonly help: string;
}

const obstacleRules: Readonly<Record<Obstacle['code'], Omit<Rule, 'id'>>> = {
  'role-inactive': { shortDescription: 'The role is inactive', help: 'Nobody can pick an inactive role when signing in.' },
  'web-services-only': {
    shortDescription: 'The role is a Web Services Only role',
    help: 'A Web Services Only role does not appear where users choose a role on the sign-in page.',
  },
  'single-sign-on-only': {
    shortDescription: 'The role is a Single Sign-on Only role without single sign-on',
    help: 'Nobody can log in with such a role where no way of single sign-on is open to it.',
  },
  'saml-without-single-sign-on': {
    shortDescription: 'The role has SAML Single Sign-on without single sign-on',
    help: 'NetSuite refuses the log-in of a role with this permission where single sign-on is off.',
  },
  'feature-off': { shortDescription: 'A feature that signing in hangs on is off', help: 'Nobody can sign in from Outlook while the account has this feature off.' },
};

const problemRules: Readonly<Record<string, Omit<Rule, 'id'>>> = {
  UNKNOWN_PERMISSION: { shortDescription: 'A permission that NetSuite does not know', help: 'NetSuite refuses the role when it is deployed: correct the key or remove the permission.' },
  LEVEL_NOT_OFFERED: { shortDescription: 'A level that the permission does not have', help: 'NetSuite refuses the role when it is deployed: set one of the levels that the message names.' },
  DUPLICATE_PERMISSION: { shortDescription: 'A permission that stands twice', help: 'Which of the two NetSuite takes is not known: remove one of them.' },
  REPEATED_FIELD: { shortDescription: 'A field or list that stands twice', help: 'Which of the two NetSuite takes is not known: keep one.' },
  UNKNOWN_FIELD: { shortDescription: 'Elements where only text may stand', help: 'NetSuite refuses the role when it is deployed: write the value as text, without elements in it.' },
  MISSING_FIELD: { shortDescription: 'A permission without key or level', help: 'NetSuite refuses the role when it is deployed: write both permkey and permlevel.' },
};

/** The rule of a requirement: its anchor, under which docs/checks.md explains it. */
export function ruleOfFinding({ anchor, permission, tab, needs, why, alternative }: Finding): Rule {
  const help = [why, ...(alternative ? [alternative] : [])].map(english).join(' ');
  return { id: anchor, shortDescription: `${tab} > ${permission} = ${levelInWords(needs, english)}`, help };
}

/** The rule of an obstacle, by its code. */
export function ruleOfObstacle({ code }: Obstacle): Rule {
  return { id: code, ...obstacleRules[code] };
}

/** The rule of a problem of a permission, by its code. */
export function ruleOfProblem(code: string): Rule {
  return { id: code, ...(problemRules[code] ?? { shortDescription: code, help: code }) };
}
