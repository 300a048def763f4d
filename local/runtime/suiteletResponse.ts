import { information } from '../account/information';
import { languageTag, preferencesOf } from '../account/preferences';
import { findRole } from '../account/roles';
import { findUser } from '../account/users';
import { isOptions, optionalText, readOptions, required, requiredText, type Options } from '../modules/options';
import { formStateOf } from '../modules/serverWidget/form';
import { renderForm, type FormViewer } from '../modules/serverWidget/renderForm';
import { resolveScript } from '../modules/url';
import type { Execution } from './execution';
import { ResponseHeaders } from './responseHeaders';
import { notAvailable, ScriptError } from './scriptError';

/** What goes back to the browser. */
export interface SuiteletAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: string | Uint8Array;
  readonly contentType: string;
}

/** Largest answer of a Suitelet or RESTlet, in bytes: Oracle help, "RESTlet Governance and Session Management". */
export const largestAnswer = 10 * 1024 * 1024;

const defaultContentType = 'text/html; charset=utf-8';

/** Collects what a Suitelet writes. */
export class SuiteletResponse {
  readonly #execution: Execution;
  readonly #headers = new ResponseHeaders();
  readonly #chunks: string[] = [];
  #location: string | undefined;

  constructor(execution: Execution) {
    this.#execution = execution;
    execution.redirect = (url) => {
      this.#location = url;
    };
  }

  /** @throws ScriptError SSS_RESPONSE_SIZE_EXCEEDED over 10 MB */
  toAnswer(): SuiteletAnswer {
    const headers = this.#headers.toRecord();
    if (this.#location !== undefined) {
      return { status: 302, headers: { ...headers, Location: this.#location }, body: '', contentType: defaultContentType };
    }
    const body = this.#chunks.join('');
    refuseTooLarge(body);
    const contentType = this.#headers.get('Content-Type');
    return { status: 200, headers, body, contentType: typeof contentType === 'string' ? contentType : defaultContentType };
  }

  /** http.ServerResponse as the script sees it. */
  toMembers(): object {
    const headers = this.#headers;
    const write = (functionName: string, end: string) => (first: unknown): void => {
      this.#chunks.push(readOutput(functionName, first) + end);
    };
    return {
      write: write('ServerResponse.write', ''),
      writeLine: write('ServerResponse.writeLine', '\n'),
      writePage: (page: unknown) => this.#writePage(page),
      setHeader(...argumentList: unknown[]): void {
        headers.set(...readHeader('ServerResponse.setHeader', argumentList));
      },
      addHeader(...argumentList: unknown[]): void {
        headers.add(...readHeader('ServerResponse.addHeader', argumentList));
      },
      getHeader: (...argumentList: unknown[]) =>
        headers.get(requiredText('ServerResponse.getHeader', readOptions(argumentList, ['name']), 'name')),
      get headers(): object {
        return headers.toRecord();
      },
      sendRedirect: (...argumentList: unknown[]) => this.#sendRedirect(readOptions(argumentList, ['type', 'identifier', 'id'])),
      setCdnCacheable(...argumentList: unknown[]): void {
        requiredText('ServerResponse.setCdnCacheable', readOptions(argumentList, ['type']), 'type');
      },
      writeFile(): never {
        throw notAvailable('ServerResponse.writeFile');
      },
      renderPdf(): never {
        throw notAvailable('ServerResponse.renderPdf');
      },
      toString: () => 'http.ServerResponse',
    };
  }

  #writePage(page: unknown): void {
    const { realm } = this.#execution;
    const outside = realm.outsideOf(isOptions(page) && 'pageObject' in page ? page['pageObject'] : page);
    const state = outside === undefined ? undefined : formStateOf(outside);
    if (state === undefined) {
      throw new ScriptError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: pageObject is expected as serverWidget.Form.');
    }
    this.#chunks.push(renderForm(state, viewerOf(this.#execution)));
  }

  #sendRedirect(options: Options): void {
    const type = requiredText('ServerResponse.sendRedirect', options, 'type');
    if (type !== 'SUITELET' && type !== 'RESTLET') throw notAvailable(`A redirect of type ${type}`);
    this.#location = resolveScript(this.#execution, {
      scriptId: options['identifier'],
      deploymentId: optionalText(options, 'id'),
      params: options['parameters'],
    });
  }
}

/** @throws ScriptError SSS_RESPONSE_SIZE_EXCEEDED */
export function refuseTooLarge(text: string): void {
  if (Buffer.byteLength(text) > largestAnswer) {
    throw new ScriptError('SSS_RESPONSE_SIZE_EXCEEDED', 'The response is larger than the 10 MB that a script may answer with.');
  }
}

function readOutput(functionName: string, first: unknown): string {
  const output = isOptions(first) ? first['output'] : first;
  if (output === '') return '';
  return String(required(functionName, { output }, 'output'));
}

/** An empty value is a value. */
function readHeader(functionName: string, argumentList: readonly unknown[]): [string, string] {
  const options = readOptions(argumentList, ['name', 'value']);
  const name = requiredText(functionName, options, 'name');
  return [name, options['value'] === '' ? '' : String(required(functionName, options, 'value'))];
}

function viewerOf({ account, caller }: Execution): FormViewer {
  return {
    company: information(account).companyName,
    user: findUser(account, caller.userId)?.name ?? '',
    role: findRole(account, caller.roleId)?.name ?? '',
    language: languageTag(preferencesOf(account, caller.userId).LANGUAGE),
  };
}
