import { checkerLink } from '../links';

/** How to come here with another role: this page has no menu of NetSuite's, and its window no way back. */
export function OtherRoles() {
  return (
    <section aria-labelledby="extsync-other-roles">
      <h2 id="extsync-other-roles">Another role?</h2>
      <p>
        <a href={checkerLink('ownRoles', { format: 'html' })} target="_blank" rel="noopener noreferrer">
          Check all your roles (opens a new window)
        </a>
      </p>
      <p>To use another one, choose Change Role in NetSuite’s menu, then open this page again.</p>
    </section>
  );
}
