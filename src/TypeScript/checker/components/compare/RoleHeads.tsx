/** A column for each of the roles that are compared; a role's name may be long, and breaks. */
export function RoleHeads({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <th scope="col" style={{ whiteSpace: 'normal' }}>
          <bdi>{name}</bdi>
        </th>
      ))}
    </>
  );
}
