import type { SkippedType } from '../../client';
import type { Exchange } from '../http/exchange';
import { PostForm } from '../http/pages/PostForm';
import type { MailView, RelatedRecord } from './mailView';
import { outlookPaths } from './paths';
import { sampleAttachment } from './sample';
import { nameOfType } from './typeNames';

/** The records that belong to the mail, each with what can be done with it. */
export function MailRecords({ exchange, mail }: { readonly exchange: Exchange; readonly mail: MailView }) {
  const { records, skipped, failures } = mail;
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related records</h2>
      {failures.map((failure) => (
        <p key={failure} class="error" role="alert">
          {failure}
        </p>
      ))}
      {records.length === 0 && failures.length === 0 && <p>No record has these addresses and numbers.</p>}
      <ul class="records">
        {records.map((record) => (
          <li key={`${record.type} ${record.id}`}>
            <Record exchange={exchange} record={record} />
          </li>
        ))}
      </ul>
      <Skipped skipped={skipped} />
    </section>
  );
}

function Record({ exchange, record }: { readonly exchange: Exchange; readonly record: RelatedRecord }) {
  const { type, id, name, number, matchedBy, matched, attachments } = record;
  const label = `${type}-${id}`;
  return (
    <>
      <p class="record">
        <span class="quiet">{nameOfType(type)}</span> <strong id={label}>{number === undefined || name.includes(number) ? name : `${number} ${name}`}</strong>
        <br />
        <span class="quiet">
          {matchedBy === 'email' ? 'has the address' : 'has the number'} {matched}
        </span>
      </p>
      <Mark attachments={attachments} />
      <PostForm exchange={exchange} action={outlookPaths.attach} class="actions">
        <input type="hidden" name="type" value={type} />
        <input type="hidden" name="id" value={String(id)} />
        <button class="button" type="submit" id={`attach-${label}`} aria-labelledby={`attach-${label} ${label}`}>
          Attach
        </button>
        <button class="button" type="submit" formaction={outlookPaths.file} id={`file-${label}`} aria-labelledby={`file-${label} ${label}`} title={sampleAttachment.name}>
          Save attachment only
        </button>
      </PostForm>
    </>
  );
}

/** Whether the mail is attached, and by whom; what could not be read is said to be so. */
function Mark({ attachments }: Pick<RelatedRecord, 'attachments'>) {
  if (attachments === undefined) return <p class="mark quiet">? could not be checked</p>;
  return (
    <>
      {attachments.map(({ messageRecordId, isMine, attachedBy }) => (
        <p key={messageRecordId} class="mark done">
          ✓ attached by {isMine ? 'you' : <bdi>{attachedBy.name ?? `employee ${attachedBy.id}`}</bdi>}
        </p>
      ))}
    </>
  );
}

function Skipped({ skipped }: { readonly skipped: readonly SkippedType[] }) {
  if (skipped.length === 0) return null;
  return (
    <details>
      <summary>Not looked at: {skipped.map(({ type }) => nameOfType(type)).join(', ')}</summary>
      <ul>
        {skipped.map(({ type, permission, needs, fix }) => (
          <li key={type}>
            {nameOfType(type)}: the role lacks {permission} at {needs}. <span class="quiet">{fix}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
