import { text } from '../texts/text';

/** What users do once their role was changed, in the words of support article 11158431. */
export const stepsAfterAChange = [text('step_close_outlook'), text('step_reopen_outlook'), text('step_launch_extendsync'), text('step_log_in')] as const;
