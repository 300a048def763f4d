import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Session } from '../../client';
import { information } from '../account/information';
import type { Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { PostForm } from '../http/pages/PostForm';
import { securityHeaders } from '../http/securityHeaders';
import { missingAuthenticationToken } from './application';
import { Appointment } from './Appointment';
import { MailRecords } from './MailRecords';
import type { MailView } from './mailView';
import type { Notice, Pane, PaneState, Step } from './paneState';
import { outlookPaths } from './paths';
import { sampleAttachment, sampleMail, sampleText } from './sample';
import { sessionViewOf } from './sessionView';

/** What the RESTlet told a pane that is signed in. */
export interface Connected {
  readonly session: Session;
  readonly mail: MailView;
}

/** The stand-in as it stands for this browser. @param connected undefined where it is not signed in */
export function paneAnswer(exchange: Exchange, pane: Pane, connected: Connected | undefined): Answer {
  const { state, setCookie } = pane;
  const { steps = [] } = state;
  const hasFailed = steps.at(-1)?.isDone === false;
  const html = renderToString(
    <Frame>
      {connected !== undefined && <SignedIn exchange={exchange} connected={connected} state={state} />}
      {connected === undefined && hasFailed && <Failed exchange={exchange} steps={steps} />}
      {connected === undefined && !hasFailed && <SignedOut exchange={exchange} />}
    </Frame>,
  );
  const cookie = setCookie === undefined ? {} : { 'Set-Cookie': setCookie };
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...securityHeaders(), ...cookie }, body: `<!DOCTYPE html>${html}` };
}

function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Outlook stand-in - Local NetSuite</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={outlookPaths.style} />
      </head>
      <body>
        <header class="banner">
          A stand-in for Outlook with ExtendSync, for trying sign-in and the API on this machine. It is neither
          Microsoft’s nor the vendor’s.
        </header>
        <div class="window">
          <section class="mail" aria-label="Sample mail">
            <h2>{sampleMail.subject}</h2>
            <p class="quiet">From: {writtenMailbox(sampleMail.from)}</p>
            <p class="quiet">Cc: {sampleMail.cc.map(writtenMailbox).join(', ')}</p>
            <p class="quiet">Attachment: {sampleAttachment.name}</p>
            {sampleText.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
          <main class="pane">
            <h1>ExtendSync</h1>
            {children}
          </main>
        </div>
      </body>
    </html>
  );
}

function writtenMailbox({ name, address }: { readonly name: string; readonly address: string }): string {
  return `${name} <${address}>`;
}

function SignedOut({ exchange }: { readonly exchange: Exchange }) {
  return (
    <>
      <p>Connect this mailbox to NetSuite.</p>
      <Account exchange={exchange} />
      <a class="button main" href={outlookPaths.check}>
        Check my role, then sign in
      </a>
      <SignInAtOnce exchange={exchange}>Sign in without a check</SignInAtOnce>
    </>
  );
}

function Account({ exchange }: { readonly exchange: Exchange }) {
  const { accountId, companyName } = information(exchange.account);
  return (
    <dl>
      <dt>NetSuite account</dt>
      <dd>
        {companyName} <span class="quiet">{accountId}</span>
      </dd>
    </dl>
  );
}

function SignInAtOnce({ exchange, children }: { readonly exchange: Exchange; readonly children: ComponentChildren }) {
  return (
    <PostForm exchange={exchange} action={outlookPaths.signIn}>
      <button class="button" type="submit">
        {children}
      </button>
    </PostForm>
  );
}

/** The vendor's error as users see it, and beside it the way to the reason. */
function Failed({ exchange, steps }: { readonly exchange: Exchange; readonly steps: readonly Step[] }) {
  return (
    <>
      <div class="error" role="alert">
        <h2>Sign-in failed</h2>
        <pre tabIndex={0}>{JSON.stringify(missingAuthenticationToken, null, 2)}</pre>
      </div>
      <div class="help">
        <p>
          <strong>Why?</strong> Most often the NetSuite role lacks permissions. The check tells which, and what to click.
        </p>
        <a class="button main" href={outlookPaths.check}>
          Check my role
        </a>
      </div>
      <SignInAtOnce exchange={exchange}>Try again</SignInAtOnce>
      <Steps steps={steps} open />
    </>
  );
}

interface SignedInProps {
  readonly exchange: Exchange;
  readonly connected: Connected;
  readonly state: PaneState;
}

function SignedIn({ exchange, connected, state }: SignedInProps) {
  const session = sessionViewOf(connected.session);
  return (
    <>
      <div class="success" role="status">
        <h2>Connected to NetSuite</h2>
        <p>
          {session.user}, as <bdi>{state.connection?.role}</bdi>
        </p>
      </div>
      <LastAction notice={state.notice} />
      <MailRecords exchange={exchange} mail={connected.mail} />
      <Appointment exchange={exchange} />
      <Account exchange={exchange} />
      <h2>What this role may do</h2>
      <ul class="capabilities">
        {session.capabilities.map(({ name, sign, word }) => (
          <li key={name}>
            <span aria-hidden="true">{sign}</span> {name} <span class="quiet">{word}</span>
          </li>
        ))}
      </ul>
      <PostForm exchange={exchange} action={outlookPaths.signOut}>
        <button class="button" type="submit">
          Log out
        </button>
      </PostForm>
      <Steps steps={state.steps ?? []} />
    </>
  );
}

function LastAction({ notice }: { readonly notice: Notice | undefined }) {
  if (notice === undefined) return null;
  if (notice.isDone) return <p class="success">✓ {notice.text}</p>;
  return (
    <p class="error" role="alert">
      ✗ {notice.text}
    </p>
  );
}

function Steps({ steps, open = false }: { readonly steps: readonly Step[]; readonly open?: boolean }) {
  if (steps.length === 0) return null;
  return (
    <details open={open}>
      <summary>What happened, step by step</summary>
      <ol>
        {steps.map(({ name, isDone, answer }) => (
          <li key={name}>
            {isDone ? '✓' : '✗'} {name}: <code>{answer}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
