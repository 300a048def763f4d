import type { Answer } from '../answer';
import type { Exchange } from '../exchange';
import { paths } from '../urls';
import { pageAnswer } from './page';

export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  /** NetSuite's code where it has one. */
  readonly code?: string;
}

/** NetSuite's form of an error for people. */
export function errorPage(exchange: Pick<Exchange, 'account' | 'session'>, { status, title, message, code }: ErrorPage): Answer {
  return pageAnswer(exchange, {
    title,
    status,
    content: (
      <>
        <div class="local-refusal" role="alert">
          {code !== undefined && (
            <p>
              <code>{code}</code>
            </p>
          )}
          <p class="local-details">{message}</p>
        </div>
        {exchange.session === undefined && (
          <p>
            <a href={paths.signIn}>Sign in</a>
          </p>
        )}
      </>
    ),
  });
}
