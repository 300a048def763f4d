import { version as published } from '../package.json';

/** Of ExtendSync Access as a whole: the SuiteApp and its tools go together. */
export const version: string = published;
