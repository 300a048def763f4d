/**
 * ExtendSync Access API: serves the ExtendSync add-in once it has signed in, as the user and role of its token.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 * @NModuleScope SameAccount
 */
import { answerRequest } from '../api/api';

const get = (parameters: unknown) => answerRequest('get', parameters);
const post = (body: unknown) => answerRequest('post', body);
const doDelete = (parameters: unknown) => answerRequest('delete', parameters);

export default { get, post, delete: doDelete };
