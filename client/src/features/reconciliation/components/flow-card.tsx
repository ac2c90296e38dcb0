import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { StockName } from '@/components/stock-name';
import { StatusBadge } from '@/components/status-badge';
import { useStockLabel } from '@/app/context/contests';
import { useFormat } from '@/i18n/use-format';
import type { ContestFlow } from '../api/get-flow';
import type { FlowTerm } from '../model/flow-terms';
import { FlowFigure } from './flow-figure';
import { FlowTable } from './flow-table';
import { ReasonList } from './reason-list';
import styles from './flow.module.css';

/** One contest from the presses to its end: the figure to see it, the table to prove it. */
export function FlowCard({ flow }: { flow: ContestFlow }) {
  const { t } = useTranslation('reconciliation');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const stockLabel = useStockLabel();
  const name = stockLabel(flow.item, flow.contest).name;
  const title = flow.pool === 'revote' ? `${name} · ${tc('pool.revote')}` : name;
  const words = flow.nodes
    .map((node) => `${t(`flow.terms.${node.term as FlowTerm}`)} ${format.count(node.quantitySheets, 'sheet')}`)
    .join(', ');
  return (
    <Card
      title={t('flow.title', { contest: title })}
      aside={
        flow.isClosed ? (
          <StatusBadge tone="ok">{t('closing.closed')}</StatusBadge>
        ) : (
          <StatusBadge tone="info">{t('closing.open')}</StatusBadge>
        )
      }
    >
      <p className={styles.alternative}>{t('flow.alternative', { words })}</p>
      <FlowFigure flow={flow} label={t('flow.title', { contest: title })} />
      <FlowTable flow={flow} />
      {!flow.isClosed && (
        <div className={styles.reasons}>
          <b>{t('closing.why')}</b>
          <ReasonList reasons={flow.openReasons} />
        </div>
      )}
      <p className="t-hidden">
        <StockName item={flow.item} contest={flow.contest} pool={flow.pool} />
      </p>
    </Card>
  );
}
