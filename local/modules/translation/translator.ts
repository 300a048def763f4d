import { isOptions, wrongType } from '../options';

/**
 * translation.Translator: gives a text with {1}, {2} and so on replaced by the parameters; one without a parameter stays.
 * Its function throws ScriptError WRONG_PARAMETER_TYPE for parameters that are no array of strings.
 */
export function createTranslator(text: string): (options?: unknown) => string {
  return (options) => {
    const parameters = isOptions(options) ? options['params'] : undefined;
    if (parameters === undefined || parameters === null) return text;
    if (!isListOfTexts(parameters)) throw wrongType('params', 'an array of strings');
    return text.replace(/\{([1-9]\d*)\}/g, (placeholder, number: string) => parameters[Number(number) - 1] ?? placeholder);
  };
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
