import { readLog, type LogEntry } from '../../account/scriptLog';
import type { Account } from '../../account/types';
import { findUser } from '../../account/users';
import { isAdministrator } from '../administrator';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { pageAnswer } from './page';

const linesRead = 10_000;
const linesShown = 200;

/** The script log, newest first: everything for the Administrator, what their own runs wrote for others. */
export function logPage(exchange: SignedInExchange): Answer {
  const { account, session } = exchange;
  const lines = readLog(account, { limit: linesRead }).filter((line) => isAdministrator(session) || line.userId === session.user.id);
  const shown = lines.slice(0, linesShown);
  return pageAnswer(exchange, {
    title: 'Script Log',
    content: (
      <>
        <p class="local-quiet">
          {lines.length === 0 ? 'No script has written anything.' : `The newest ${shown.length} of ${lines.length} lines. Times are UTC.`}
        </p>
        {shown.length > 0 && (
          <div class="local-scroll">
            <LogTable account={account} lines={shown} />
          </div>
        )}
      </>
    ),
  });
}

function LogTable({ account, lines }: { account: Account; lines: readonly LogEntry[] }) {
  return (
    <table class="local-table">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Time</th>
          <th scope="col">Title</th>
          <th scope="col">Details</th>
          <th scope="col">Script</th>
          <th scope="col">User</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td class={`local-level-${line.level.toLowerCase()}`}>{line.level}</td>
            <td>
              <time dateTime={line.date.toISOString()}>{line.date.toISOString().slice(0, 19).replace('T', ' ')}</time>
            </td>
            <td>{line.title}</td>
            <td class="local-details">{line.details}</td>
            <td>
              <code>{line.scriptId}</code> <code>{line.deploymentId}</code>
            </td>
            <td>{findUser(account, line.userId)?.name ?? line.userId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
