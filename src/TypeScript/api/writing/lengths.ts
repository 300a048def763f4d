/** Characters that NetSuite's fields hold (Oracle's Records Browser and SOAP schema); longer texts are cut with an ellipsis. */
export const lengths = { subject: 200, copies: 1000, title: 256, location: 150 } as const;
