/**
 * ExtendSync Access: tells which roles can sign in to ExtendSync for Outlook, and what to click where they cannot.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { answerRequest } from '../checker/checker';

const onRequest: EntryPoints.Suitelet.onRequest = ({ request, response }) => answerRequest(request, response);

export default { onRequest };
