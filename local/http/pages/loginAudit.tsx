import { effectiveLevel } from '../../account/permissions';
import { callerOf } from '../../auth/sessions';
import { noPrivileges } from '../administrator';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { RequestError } from '../requestError';
import { paths } from '../urls';
import { auditStatuses, readAuditTrail, type AuditFilter, type AuditLine } from '../../auth/auditTrail';
import { meaningOf } from './auditWords';
import { pageAnswer } from './page';

const linesShown = 200;

/** Whether the session may see who logged in: View Login Audit Trail at Full. */
export function mayViewLoginAudit({ account, session }: SignedInExchange): boolean {
  return effectiveLevel(account, callerOf(session), 'ADMI_AUDITLOGIN') === 4;
}

/**
 * Setup > Users/Roles > View Login Audit Trail. Parameters: status (Success or Failure), q (part of a user, application
 * or detail).
 * @throws RequestError 400 INVALID_INPUT, 403 INSUFFICIENT_PERMISSION
 */
export function loginAuditPage(exchange: SignedInExchange): Answer {
  if (!mayViewLoginAudit(exchange)) throw noPrivileges();
  const filter = readFilter(exchange.request.query);
  const lines = readAuditTrail(exchange.account, filter, linesShown);
  return pageAnswer(exchange, {
    title: 'Login Audit Trail',
    content: (
      <>
        <FilterForm filter={filter} />
        <p class="local-quiet">{countOf(lines.length)}</p>
        {lines.length > 0 && (
          <div class="local-scroll" role="region" aria-label="Attempts to log in" tabIndex={0}>
            <AuditTable lines={lines} />
          </div>
        )}
      </>
    ),
  });
}

function readFilter(query: URLSearchParams): AuditFilter {
  const word = query.get('status') ?? '';
  const status = auditStatuses.find((each) => each === word);
  if (status === undefined && word !== '') throw new RequestError(400, 'INVALID_INPUT', `status must be ${auditStatuses.join(' or ')}, or left out.`);
  return { status, text: query.get('q')?.trim() ?? '' };
}

function countOf(count: number): string {
  if (count === 0) return 'No attempt to log in matches.';
  return `${count === linesShown ? `The newest ${count}` : count} ${count === 1 ? 'attempt' : 'attempts'}. Times are UTC.`;
}

function FilterForm({ filter }: { readonly filter: AuditFilter }) {
  return (
    <form class="local-form" method="get" action={paths.loginAudit} role="search">
      <label>
        Status
        <select name="status">
          <option value="">All</option>
          {auditStatuses.map((status) => (
            <option key={status} value={status} selected={status === filter.status}>
              {status}
            </option>
          ))}
        </select>
      </label>
      <label>
        User, application or detail
        <input type="search" name="q" value={filter.text} />
      </label>
      <button class="local-button" type="submit">
        Find
      </button>
    </form>
  );
}

/** The column names are NetSuite's (Oracle help section_1534941538); the meaning is added here. */
function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <table class="local-table local-wide">
      <thead>
        <tr>
          <th scope="col">Date/Time</th>
          <th scope="col">User</th>
          <th scope="col">Role</th>
          <th scope="col">Status</th>
          <th scope="col">Detail</th>
          <th scope="col">What it means</th>
          <th scope="col">Token-based Application Name</th>
          <th scope="col">Token-based Access Token Name</th>
          <th scope="col">Email Address</th>
          <th scope="col">IP Address</th>
          <th scope="col">Request URI</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>
              <time dateTime={`${line.date.replace(' ', 'T')}Z`}>{line.date}</time>
            </td>
            <td>{line.user}</td>
            <td>{line.role}</td>
            <td>{line.status}</td>
            <td>{line.detail !== '' && <code>{line.detail}</code>}</td>
            <td class="local-details">{meaningOf(line.detail)}</td>
            <td>{line.applicationName}</td>
            <td>{line.tokenName}</td>
            <td>{line.email}</td>
            <td>{line.ipAddress}</td>
            <td>{line.requestUri !== '' && <code>{line.requestUri}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
