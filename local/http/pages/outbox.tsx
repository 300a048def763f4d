import { findMail, listMails, type KeptMail } from '../../account/outbox';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { pageAnswer } from './page';

const mailsShown = 200;

/**
 * The mails that scripts sent, newest first, for everybody who is signed in; parameter id shows one of them.
 * @throws RequestError 404 MAIL_NOT_FOUND
 */
export function outboxPage(exchange: SignedInExchange): Answer {
  const id = exchange.request.query.get('id');
  return id === null ? listPage(exchange) : mailPage(exchange, readMail(exchange, id));
}

function readMail({ account }: SignedInExchange, id: string): KeptMail {
  const mail = /^\d{1,15}$/.test(id) ? findMail(account, Number(id)) : undefined;
  if (mail === undefined) throw new RequestError(404, 'MAIL_NOT_FOUND', 'The outbox does not hold this mail, or holds it no more.');
  return mail;
}

function listPage(exchange: SignedInExchange): Answer {
  const mails = listMails(exchange.account, mailsShown);
  return pageAnswer(exchange, {
    title: 'Outbox',
    content: (
      <>
        <p class="local-lead">What scripts send stays here; no mail leaves this machine. Everybody who is signed in sees every mail.</p>
        <p class="local-quiet">{mails.length === 0 ? 'No script has sent a mail.' : `The newest ${mails.length}. Times are UTC.`}</p>
        {mails.length > 0 && (
          <div class="local-scroll">
            <MailTable mails={mails} />
          </div>
        )}
      </>
    ),
  });
}

function MailTable({ mails }: { readonly mails: readonly KeptMail[] }) {
  return (
    <table class="local-table">
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Sent</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td>
              <a href={url(paths.outbox, { id: mail.id })}>{mail.subject}</a>
            </td>
            <td>{mail.author}</td>
            <td>{everybody(mail).join(', ')}</td>
            <td>
              <Moment date={mail.date} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function everybody({ recipients, cc, bcc }: KeptMail): string[] {
  return [...recipients, ...cc, ...bcc];
}

function mailPage(exchange: SignedInExchange, mail: KeptMail): Answer {
  return pageAnswer(exchange, {
    title: mail.subject,
    parent: { title: 'Outbox', path: paths.outbox },
    content: (
      <>
        <dl class="local-facts">
          <Fact name="From" value={mail.author} />
          <Fact name="To" value={mail.recipients.join(', ')} />
          <Fact name="Cc" value={mail.cc.join(', ')} />
          <Fact name="Bcc" value={mail.bcc.join(', ')} />
          <Fact name="Reply to" value={mail.replyTo ?? ''} />
          <dt>Sent</dt>
          <dd>
            <Moment date={mail.date} /> by <code>{mail.scriptId}</code> <code>{mail.deploymentId}</code>
            {mail.isBulk && ', as bulk mail'}
          </dd>
        </dl>
        <Body mail={mail} />
      </>
    ),
  });
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** HTML stands in a frame that may run nothing, send nothing and, by this page's own policy, load nothing. */
function Body({ mail }: { readonly mail: KeptMail }) {
  if (!mail.isHtml) return <p class="local-mail local-details">{mail.body}</p>;
  return <iframe class="local-mail" title="The mail's text" sandbox="" srcdoc={mail.body} />;
}

function Moment({ date }: { readonly date: Date }) {
  return <time dateTime={date.toISOString()}>{date.toISOString().slice(0, 19).replace('T', ' ')}</time>;
}
