import { t } from '../speech';

/** Shows itself where scripts run; elsewhere the browser's own menu prints. */
export function PrintButton() {
  return (
    <button type="button" class="button" hidden data-print>
      {t('print')}
    </button>
  );
}
