import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { ClosingBoard } from '../api/get-flow';
import { ReasonList } from './reason-list';
import styles from './flow.module.css';

/** The closing board: the province closes when all of its contests have. */
export function ClosingCard({ board }: { board: ClosingBoard }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  return (
    <Card
      title={t('closing.title')}
      note={t('closing.count', {
        closed: format.number(board.closedCount),
        all: format.count(board.contestCount, 'contest'),
      })}
      aside={
        <StatusBadge tone={board.isClosed ? 'ok' : 'info'}>
          {board.isClosed ? t('closing.closed') : t('closing.open')}
        </StatusBadge>
      }
    >
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('closing.title')}>
        <table className={styles.table} data-testid="closing">
          <caption className="t-hidden">{t('closing.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('contest')}</th>
              <th scope="col">{t('closing.ended')}</th>
              <th scope="col">{t('closing.state')}</th>
              <th scope="col">{t('closing.why')}</th>
            </tr>
          </thead>
          <tbody>
            {board.contests.map((row) => (
              <tr key={row.contest}>
                <th scope="row">
                  <StockName item="" contest={row.contest} pool="ordinary" />
                </th>
                <td>
                  {format.number(row.endedSheets)} / {format.count(row.packedSheets, 'sheet')}
                </td>
                <td>
                  <StatusBadge tone={row.isClosed ? 'ok' : 'none'}>
                    {row.isClosed ? t('closing.closed') : t('closing.open')}
                  </StatusBadge>
                </td>
                <td>
                  <ReasonList reasons={row.openReasons} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
