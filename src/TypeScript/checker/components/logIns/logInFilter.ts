import type { LogInReport } from '../../../verdict/logIn';
import { matters } from '../../../verdict/logInReasons';
import type { Listing } from '../../listing';

export const logInFilters = ['all', ...matters] as const;

/** Which log-ins a list shows: all, or those that hang on one matter. */
export type LogInFilter = (typeof logInFilters)[number];

export type LogInListing = Listing<LogInFilter>;

export function passesAsLogIn(filter: LogInFilter, report: LogInReport): boolean {
  return filter === 'all' || report.matter === filter;
}
