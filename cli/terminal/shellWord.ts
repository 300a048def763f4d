/** What no shell gives a meaning, on Windows either. */
const plain = /^[\w./\\:,@+-]+$/;

/** Gives an argument as it can be typed: as it is, else between double quotes, which all shells know. */
export function shellWord(argument: string): string {
  return plain.test(argument) ? argument : `"${argument.replace(/["$`]/g, '\\$&')}"`;
}
