import { InvalidArgumentError, Option, type Command } from 'commander';
import { featureNames, type FeatureId } from '../src/TypeScript/requirements/features';
import { profileIds, type ProfileId } from '../src/TypeScript/requirements/profiles';
import { profilesNamed, type JudgeOptions } from './roles/roleXmlJudge';
import type { Selection } from './roles/selectRoles';
import { printable } from './terminal/printable';
import { UsageError } from './usageError';

/** What the commands that judge roles are asked alike, as it was typed. */
export interface RoleOptions {
  readonly profile?: readonly string[];
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly featuresOff?: readonly string[];
  readonly sendFromOutlook?: string;
}

/** Without a word what a role is for, it is for signing in. */
const usualProfiles: readonly ProfileId[] = ['sign-in'];

/** Takes an option that is given once with commas, several times, or both. */
function listed(value: string, earlier: readonly string[] = []): readonly string[] {
  const parts = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length === 0) throw new InvalidArgumentError('It names nothing.');
  return [...earlier, ...parts];
}

const listOption = (flags: string, description: string) => new Option(flags, description).argParser(listed);

/** Gives a command the options that say which roles are judged, and for what. */
export function addRoleOptions(command: Command): Command {
  return command
    .addOption(listOption('--profile <ids>', `what the roles are for, with commas between: ${profileIds.join(', ')} (default: ${usualProfiles.join(', ')})`))
    .addOption(listOption('--only <scriptids>', 'these roles only'))
    .addOption(listOption('--except <scriptids>', 'all roles but these'))
    .addOption(listOption('--features-off <ids>', 'features that the account has off, by their ids; XML does not tell, and all others are taken as on'))
    .option('--send-from-outlook <scriptid>', 'the custom record type of Send from Outlook in the account');
}

/**
 * Gives what roles are judged for.
 * @throws UsageError for a profile, feature or record type that does not exist or cannot be judged
 */
export function judgeOptionsOf({ profile, featuresOff = [], sendFromOutlook }: RoleOptions): JudgeOptions {
  const profiles = profile ? profilesOf(profile) : usualProfiles;
  const off = featuresOf(featuresOff);
  const isRecordAsked = profiles.includes('send-from-outlook') && !off.includes('CUSTOMRECORDS');
  if (isRecordAsked && sendFromOutlook === undefined) {
    throw new UsageError('The profile send-from-outlook is judged by a record type: name it with --send-from-outlook.');
  }
  return { profiles, featuresOff: off, sendFromOutlookRecord: sendFromOutlook === undefined ? undefined : recordType(sendFromOutlook) };
}

/** Gives which roles are meant. */
export function selectionOf({ only, except }: RoleOptions): Selection {
  return { only, except };
}

function profilesOf(names: readonly string[]): readonly ProfileId[] {
  const named = profilesNamed(names);
  if (named) return named;
  throw unknownAmong('profile', names, profileIds);
}

function featuresOf(names: readonly string[]): readonly FeatureId[] {
  const known = Object.keys(featureNames) as FeatureId[];
  if (!names.every((name) => Object.hasOwn(featureNames, name))) throw unknownAmong('feature', names, known);
  return known.filter((id) => names.includes(id));
}

function unknownAmong(what: string, names: readonly string[], known: readonly string[]): UsageError {
  const unknown = names.filter((name) => !known.includes(name)).map(printable);
  return new UsageError(`There is no ${what} ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
}

/** Script ids of custom record types are in small letters, whatever was typed. */
function recordType(scriptId: string): string {
  const id = scriptId.toLowerCase();
  if (/^customrecord\w*$/.test(id)) return id;
  throw new UsageError(`${printable(scriptId)} is no script id of a custom record type: these begin with customrecord.`);
}
