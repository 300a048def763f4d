/** An SDF application by the two ids of its manifest. */
export interface ApplicationIds {
  /** E.g. com.example */
  readonly publisher: string;
  /** One word. */
  readonly project: string;
}

/** As NetSuite names folders and references: com.example.app. */
export function applicationIdOf({ publisher, project }: ApplicationIds): string {
  return `${publisher}.${project}`;
}

/** Gives what finds the id where it stands for itself, not where it is a part of a longer name. */
export function idPattern(id: string): RegExp {
  return new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
}
