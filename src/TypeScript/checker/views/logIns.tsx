import { judgeLogIns, type JudgedLogIns } from '../../account/judgedLogIns';
import type { Unread } from '../../account/reading';
import type { LogInReport } from '../../verdict/logIn';
import { containing } from '../../verdict/search';
import type { Answer, Table } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { logInFilters, passesAsLogIn, type LogInListing } from '../components/logIns/logInFilter';
import { LogInsList } from '../components/logIns/LogInsList';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, parseListing } from '../listing';
import { accept } from '../parsed';
import { say, t } from '../speech';
import type { View } from '../view';

const orders = ['newest'] as const;

/** Everything that a reader sees of a log-in is searched. */
function found(logIns: readonly LogInReport[], search: string): LogInReport[] {
  const isFound = containing(search);
  return logIns.filter(({ logIn, cause }) => {
    const { user, email, role, application, detail } = logIn;
    return isFound(user, email, role, application, detail, say(cause));
  });
}

function addressOf(listing: LogInListing, changes: Partial<LogInListing> & { readonly format?: string }): string {
  const { format, ...others } = changes;
  const parameters = listingParameters('matter', orders[0], { ...listing, ...others });
  return checkerLink('account', { view: 'log-ins', ...parameters, ...(format !== undefined && { format }) });
}

/** A log-in as it stands in JSON. */
function serialized({ logIn, code, matter, cause, remedy, role, now }: LogInReport) {
  const { date, userId, user, email, roleId, role: roleName, application, requestUri, detail } = logIn;
  return {
    date,
    user: { ...(userId !== undefined && { id: userId }), name: user, email },
    ...(roleId !== undefined && { role: { id: roleId, name: role?.role.name ?? roleName, ...(role && { verdict: role.verdict }) } }),
    application,
    requestUri,
    detail,
    code,
    matter,
    cause: say(cause),
    remedy: say(remedy),
    now: now.map(say),
  };
}

const columns = [
  'column_date',
  'column_user',
  'column_email',
  'column_role_id',
  'column_role',
  'column_verdict_of_role',
  'column_application',
  'column_reason',
  'column_cause',
  'column_what_to_do',
  'column_now',
] as const;

/** @param cut what was not read, for a last row: nobody must take a part for the whole */
function tableOf(logIns: readonly LogInReport[], unread: readonly Unread[], cut: readonly string[]): Table {
  return [
    columns.map((column) => t(column)),
    ...unread.map(({ source, consequence }) => ['', say(source), '', '', '', 'unknown', '', say(consequence), '', '', '']),
    ...logIns.map(({ logIn, cause, remedy, role, now }) => {
      const { date, user, email, roleId, application, detail } = logIn;
      const ofRole = [roleId ?? '', role?.role.name ?? logIn.role, role?.verdict ?? ''];
      return [date, user, email, ...ofRole, application, detail, say(cause), say(remedy), now.map(say).join(' ')];
    }),
    ...cut.map((sentence) => columns.map((column) => (column === 'column_reason' ? sentence : ''))),
  ];
}

function logInsAnswer(judged: JudgedLogIns, listing: LogInListing): Answer {
  const all = found(judged.logIns ?? [], listing.search);
  const matching = () => all.filter((report) => passesAsLogIn(listing.filter, report));
  const exported = () => pageOf(matching(), listing.page, EXPORT_PAGE_SIZE);
  return {
    title: t('log_ins_title'),
    page: () => (
      <>
        <UnreadSources unread={judged.unread} />
        {judged.logIns && (
          <LogInsList logIns={judged.logIns} isCut={judged.isCut} found={all} listing={listing} address={(changes) => addressOf(listing, changes)} />
        )}
        <ExportLinks json={addressOf(listing, { page: 1, format: 'json' })} csv={addressOf(listing, { page: 1, format: 'csv' })} />
      </>
    ),
    report: () => ({
      ...envelope('log-ins', judged),
      filter: listing.filter,
      search: listing.search,
      page: exportedPage(listing.page, matching().length),
      isCut: judged.isCut,
      logIns: exported().map(serialized),
    }),
    table: () => tableOf(exported(), judged.unread, judged.isCut ? [t('log_ins_cut', judged.logIns?.length ?? 0)] : []),
  };
}

/**
 * Failed log-ins of ExtendSync in plain words, each joined to its role as it is now. 20 units; 10 where no log-in names a
 * role. At most 200, the newest.
 */
export const logInsView: View = {
  name: 'log-ins',
  tab: 'tab_log_ins',
  answer: ({ parameters }) => {
    const listing = parseListing(parameters, { name: 'matter', filters: logInFilters, usual: 'all', sorts: orders });
    return listing.ok ? accept(logInsAnswer(judgeLogIns(), listing.value)) : listing;
  },
};
