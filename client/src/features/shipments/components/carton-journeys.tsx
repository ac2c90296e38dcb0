import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { CartonDetail } from '../api/types';
import { personName } from '../model/people';
import { FindingBadge } from './shipment-status';
import styles from './shipment.module.css';

type Journey = CartonDetail['journeys'][number];

/** The shipments that carried a carton, and how each found it at its end. */
export function CartonJourneys({ journeys }: Pick<CartonDetail, 'journeys'>) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const columns: Column<Journey>[] = [
    {
      key: 'shipment',
      header: t('column.shipment'),
      isRowHeader: true,
      cell: ({ shipmentCode, originName, destinationName }) => (
        <span>
          <Link to="/shipments/$code" params={{ code: shipmentCode }} className="t-link t-code">
            {shipmentCode}
          </Link>
          <span className={styles.sub}>{t('detail.way', { from: originName, to: destinationName })}</span>
        </span>
      ),
    },
    { key: 'left', header: t('carton.left'), cell: ({ dispatchedAt }) => format.dateTime(dispatchedAt) },
    {
      key: 'arrived',
      header: t('carton.arrived'),
      isHiddenOnPhone: true,
      cell: ({ arrivedAt }) => (arrivedAt == null ? '–' : format.dateTime(arrivedAt)),
    },
    { key: 'state', header: t('column.state'), cell: ({ finding }) => <FindingBadge finding={finding} /> },
    {
      key: 'counted',
      header: t('column.counted'),
      align: 'right',
      cell: ({ countedSheets }) => (countedSheets == null ? '–' : format.number(countedSheets)),
    },
    {
      key: 'scanned',
      header: t('column.scanned'),
      isHiddenOnPhone: true,
      cell: ({ scannedAt, scannedBy }) =>
        scannedAt == null ? '–' : `${format.dateTime(scannedAt)} · ${personName(scannedBy ?? '')}`,
    },
  ];
  return (
    <Card title={t('carton.journeys')}>
      <DataTable
        caption={t('carton.journeys')}
        columns={columns}
        rows={journeys}
        rowKey={({ shipmentCode }) => shipmentCode}
        empty={<EmptyState title={t('carton.atPlant')} />}
      />
    </Card>
  );
}
