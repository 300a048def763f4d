/**
 * The root elements of all objects that SDF takes. Source: Oracle's SuiteCloud CLI 4.1.0, Oracle help
 * subsect_1537555588, article_162860836587 and article_84193207470. The fields of some are in the reference here and are judged;
 * of all others only the names and the references.
 */
export const objectTypes: ReadonlySet<string> = new Set([
  'addressForm', 'advancedpdftemplate', 'advancedrevrecplugin', 'bankstatementparserplugin', 'bundleinstallationscript',
  'center', 'centercategory', 'centerlink', 'centertab', 'clientscript', 'cmscontenttype', 'commerceextension', 'commercetheme',
  'consolidatedrateadjustorplugin', 'crmcustomfield', 'customglplugin', 'customlist', 'customrecordactionscript',
  'customrecordtype', 'customsegment', 'customtransactiontype', 'dataset', 'emailcaptureplugin', 'emailtemplate',
  'entitycustomfield', 'entryForm', 'ficonnectivityplugin', 'financiallayout', 'integration', 'itemcustomfield', 'itemnumbercustomfield',
  'itemoptioncustomfield', 'kpiscorecard', 'mapreducescript', 'massupdatescript', 'othercustomfield', 'paymentgatewayplugin',
  'platformextensionplugin', 'pluginimplementation', 'plugintype', 'portlet', 'promotionsplugin', 'publisheddashboard',
  'reportdefinition', 'restlet', 'role', 'savedcsvimport', 'savedsearch', 'scheduledscript', 'sdfinstallationscript', 'secret',
  'shippingpartnersplugin', 'singlepageapp', 'sspapplication', 'sublist', 'subtab', 'suitelet', 'taxcalculationplugin', 'tool', 'toolset',
  'transactionbodycustomfield', 'transactioncolumncustomfield', 'transactionForm', 'translationcollection', 'usereventscript',
  'workbook', 'workflow', 'workflowactionscript',
]);
