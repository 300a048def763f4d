import { readOptions } from '../options';
import { createForm, readForm } from './form';

/** N/ui/serverWidget: forms. No units. */
export function createServerWidget(): object {
  return {
    createForm: (...argumentList: unknown[]) => createForm(readForm(readOptions(argumentList, ['title', 'hideNavBar']))),
  };
}
