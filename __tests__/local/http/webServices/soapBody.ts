/** What an operation says of itself or of one record. */
export interface SoapStatus {
  readonly isSuccess: string;
  readonly statusDetail?: { readonly code: string; readonly message: string };
}

type Fields = Readonly<Record<string, string>>;

interface WriteResponse {
  readonly status: SoapStatus;
  readonly baseRef?: Fields;
}

interface ReadResponse {
  readonly status: SoapStatus;
  readonly record: Fields;
}

/** The parser gives one element by itself and several as an array: which of them comes is each test's own knowledge. */
type OneOrMany<Element> = Element & readonly Element[];

interface Write {
  readonly writeResponse: WriteResponse;
}

interface WriteList {
  readonly writeResponseList: { readonly status: SoapStatus; readonly writeResponse: OneOrMany<WriteResponse> };
}

/** The body of a SOAP answer: one of these, without prefixes. Reading another one fails the test. */
export interface SoapBody {
  readonly Fault: { readonly faultcode: string; readonly faultstring: string; readonly detail: Readonly<Record<string, { readonly code: string; readonly message: string }>> };
  readonly getServerTimeResponse: { readonly getServerTimeResult: { readonly status: SoapStatus; readonly serverTime: string } };
  readonly getResponse: { readonly readResponse: ReadResponse };
  readonly getListResponse: { readonly readResponseList: { readonly status: SoapStatus; readonly readResponse: OneOrMany<ReadResponse> } };
  readonly addResponse: Write;
  readonly deleteResponse: Write;
  readonly addListResponse: WriteList;
  readonly deleteListResponse: WriteList;
  readonly searchResponse: {
    readonly searchResult: { readonly status: SoapStatus; readonly totalRecords: string; readonly recordList: { readonly record?: Fields | readonly Fields[] } };
  };
}
