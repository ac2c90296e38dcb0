import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useFormat } from '@/i18n/use-format';
import type { Carton } from '../../api/types';
import { slipLinesOf, sumOf } from '../../model/slip';
import styles from '@/components/paper/paper.module.css';

/** Per contest: delivery note = received + short − over. */
export function SlipLines({ cartons }: { cartons: readonly Carton[] }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const stockLabel = useStockLabel();
  const lines = slipLinesOf(cartons);
  const sum = sumOf(lines);
  return (
    <>
      <table className={styles.table}>
        <caption className="t-hidden">{t('slip.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('slip.no')}</th>
            <th scope="col">{t('slip.goods')}</th>
            <th scope="col">{t('slip.cartons')}</th>
            <th scope="col">{t('slip.manifest')}</th>
            <th scope="col">{t('slip.received')}</th>
            <th scope="col">{t('slip.short')}</th>
            <th scope="col">{t('slip.over')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const { name } = stockLabel(line.itemCode, line.contestCode);
            return (
              <tr key={line.key}>
                <td>{index + 1}</td>
                <th scope="row">{line.pool === 'revote' ? `${name} · ${tc('pool.revote')}` : name}</th>
                <td>
                  {format.number(line.receivedCartons)} / {format.number(line.cartons)}
                </td>
                <td>{format.number(line.manifestSheets)}</td>
                <td>{format.number(line.receivedSheets)}</td>
                <td>{format.number(line.shortSheets)}</td>
                <td>{format.number(line.overSheets)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t('slip.sum')}</th>
            <td>
              {format.number(sum.receivedCartons)} / {format.number(sum.cartons)}
            </td>
            <td>{format.number(sum.manifestSheets)}</td>
            <td>{format.number(sum.receivedSheets)}</td>
            <td>{format.number(sum.shortSheets)}</td>
            <td>{format.number(sum.overSheets)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.unit}>{t('slip.unit')}</p>
    </>
  );
}
