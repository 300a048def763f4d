import type { RoleReport } from '../../verdict/role';

/** What is worth knowing and changes no verdict: after what is to be done. */
export function Notes({ report }: { readonly report: RoleReport }) {
  return (
    <>
      {report.notes.map((note) => (
        <p class="soft" data-note={note.code}>
          {note.message}
        </p>
      ))}
    </>
  );
}
