/**
 * ExtendSync Access API: serves the ExtendSync add-in once it has signed in, as the user and role of its token.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 * @NModuleScope SameAccount
 */
import { answerRequest } from '../api/api';
import type { Input } from '../api/input';

const get = (parameters: Input) => answerRequest('get', parameters);
const post = (body: Input) => answerRequest('post', body);
const doDelete = (parameters: Input) => answerRequest('delete', parameters);

export default { get, post, delete: doDelete };
