import type { Execution } from '../runtime/execution';
import errorTypes from './errorTypes.json';
import { readOptions, requiredText } from './options';

/** N/error. create gives an error to throw; it does not throw it. */
export function createError({ realm }: Execution): object {
  return {
    Type: { ...errorTypes },
    create(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['name', 'message', 'notifyOff']);
      const message = options['message'];
      return realm.error({
        name: requiredText('error.create', options, 'name'),
        message: message === undefined || message === null ? '' : String(message),
        notifyOff: options['notifyOff'] === true,
      });
    },
  };
}
