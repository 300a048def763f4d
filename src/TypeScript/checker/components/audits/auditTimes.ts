import type { AuditRun } from '../../../account/auditRuns';
import { formatMoment } from '../../../language/format';
import { text, type Text, type Value } from '../../../texts/text';
import { t } from '../../speech';

/** Gives how long an audit took, in whole seconds; undefined while it runs, and where its record does not tell. */
export function secondsOf({ started, ended }: Pick<AuditRun, 'started' | 'ended'>): number | undefined {
  if (started === undefined || ended === undefined) return undefined;
  return Math.max(0, Math.round((ended.getTime() - started.getTime()) / 1000));
}

/** Gives a number of seconds as people say it: the two largest units. */
export function durationInWords(seconds: number): Text {
  if (seconds < 1) return text('audit_under_a_second');
  if (seconds < 60) return text('audit_seconds', seconds);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? text('audit_minutes', minutes, seconds % 60) : text('audit_hours', Math.floor(minutes / 60), minutes % 60);
}

/** Names an audit by the moment at which it began; by its number where its record does not tell. */
export function momentOf({ id, started }: Pick<AuditRun, 'id' | 'started'>): string {
  return started === undefined ? t('audit_without_moment', String(id)) : formatMoment(started);
}

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Gives a text that an audit kept, with moments in it as its reader writes them: a record has them in UTC. */
export function withMoments({ key, values }: Text): Text {
  const valueOf = (value: Value): Value => (typeof value === 'string' && isoMoment.test(value) ? formatMoment(new Date(value)) : value);
  return { key, values: values.map(valueOf) };
}
