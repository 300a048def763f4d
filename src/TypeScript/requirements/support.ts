import { text } from '../texts/text';

/** Where the vendor's support is reached (support article 11158431). */
export const supportAddress = 'cloudextend-support@celigo.com';

/** What support asks for whatever the error is (support article 11158431). */
export const supportAsksFor = [text('support_screenshot'), text('support_role_name'), text('support_confirmation')] as const;
