import { english } from '../../src/TypeScript/texts/english';
import type { Note } from '../../src/TypeScript/verdict/obstacle';
import type { JudgedRole } from '../roles/roleXmlJudge';
import type { Remark } from './remark';

/**
 * Gives what is worth knowing of a role besides what became of it: what SDF would refuse in it, a log-in through an
 * identity provider, and that NetSuite may let nobody add permissions to it.
 * @param before the role as it was before permissions were added, if they were
 */
export function notesOn(judged: JudgedRole, before: JudgedRole = judged): Remark[] {
  const refusedBySdf = judged.role.problems.map(({ line, message }) => ({ ...(line !== undefined && { line }), message: `${message} NetSuite would refuse the file until extendsync lint is content.` }));
  const isMeant = judged.asked.some(({ profile }) => profile === 'single-sign-on');
  const saml = isMeant ? [] : messagesOf(judged, 'saml-present').map((message) => ({ message: `${message} fix --remove-sso does.` }));
  const crm = messagesOf(before, 'maybe-crm-specialised').map((message) => ({ message }));
  return [...refusedBySdf, ...saml, ...crm];
}

const messagesOf = ({ report }: JudgedRole, code: Note['code']): string[] => report.notes.filter((note) => note.code === code).map(({ message }) => english(message));
