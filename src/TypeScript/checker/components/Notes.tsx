import type { RoleReport } from '../../verdict/role';
import { say } from '../speech';

/** What is worth knowing and changes no verdict: after what is to be done. */
export function Notes({ report }: { readonly report: RoleReport }) {
  return (
    <>
      {report.notes.map((note) => (
        <p class="soft" data-note={note.code}>
          {say(note.message)}
        </p>
      ))}
    </>
  );
}
