import { chooseColumns } from './columns';
import { copyOnClick } from './copy';
import { searchWhileTyping } from './liveSearch';
import { printOnClick, unfoldForPrint } from './print';
import { followProgress } from './progress';

/** What makes a part of a page quicker where scripts run; without it each works the same, by links and forms. */
function equip(part: ParentNode): void {
  copyOnClick(part);
  printOnClick(part);
  chooseColumns(part);
}

equip(document);
unfoldForPrint();
searchWhileTyping(document, equip);
followProgress(document);
