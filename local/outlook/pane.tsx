import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { information } from '../account/information';
import type { Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { PostForm } from '../http/pages/PostForm';
import { securityHeaders } from '../http/securityHeaders';
import { missingAuthenticationToken } from './application';
import type { Pane, Step } from './paneState';
import { outlookPaths } from './paths';
import { readSessionText, type SessionView } from './sessionView';

/** The stand-in as it stands for this browser. @param sessionText the RESTlet's answer, where it is signed in */
export function paneAnswer(exchange: Exchange, pane: Pane, sessionText: string | undefined): Answer {
  const { state, setCookie } = pane;
  const session = sessionText === undefined ? undefined : readSessionText(sessionText);
  const { steps = [] } = state;
  const hasFailed = steps.at(-1)?.isDone === false;
  const html = renderToString(
    <Frame>
      {session !== undefined && <SignedIn exchange={exchange} session={session} role={state.connection?.role ?? ''} steps={steps} />}
      {session === undefined && hasFailed && <Failed exchange={exchange} steps={steps} />}
      {session === undefined && !hasFailed && <SignedOut exchange={exchange} />}
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
          A stand-in for Outlook with ExtendSync, for trying sign-in on this machine. It is neither Microsoft’s nor the
          vendor’s.
        </header>
        <div class="window">
          <section class="mail" aria-label="Sample mail">
            <h2>Question about order SO-1042</h2>
            <p class="quiet">From: Morgan Lee &lt;morgan.lee@northwind.example&gt;</p>
            <p>Hello, could you tell me when the order will be shipped? Thank you, Morgan</p>
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
  readonly session: SessionView;
  readonly role: string;
  readonly steps: readonly Step[];
}

function SignedIn({ exchange, session, role, steps }: SignedInProps) {
  return (
    <>
      <div class="success" role="status">
        <h2>Connected to NetSuite</h2>
        <p>
          {session.user}, as <bdi>{role}</bdi>
        </p>
      </div>
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
      <Steps steps={steps} />
    </>
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
