/** A command that was used wrongly: a sentence for whoever typed it, and the exit code 2. */
export class UsageError extends Error {}
