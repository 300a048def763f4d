/** Why the publisher id was not changed: a sentence for whoever asked. Nothing was written. */
export class PublisherError extends Error {}
