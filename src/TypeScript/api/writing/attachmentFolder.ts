/** The folder at the top of the File Cabinet that keeps the attachments of mails, and files. */
export const ATTACHMENT_FOLDER = 'ExtendSync Attachments';
