import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { Card, Facts } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { BoxDetail } from '../api/types';
import { personName } from '../model/people';
import { partsOf } from '../model/reserve';
import styles from './packing.module.css';
import { SerialList } from './serial-list';

const places = ['packingHall', 'trip', 'district', 'village', 'station', 'returned'] as const;
const acts = ['filled', 'verified', 'sealed', 'emptied'] as const;

interface BoxCardProps {
  detail: BoxDetail;
}

/** What the box must hold and holds, who packed it, its seals and where it stands. */
export function BoxFacts({ detail: { box, plan, quantitySheets, seals } }: BoxCardProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const { voters, reserve } = partsOf(box.requiredSheets);
  const who = (actor: string | null | undefined) => (actor == null ? t('box.no') : personName(actor));
  const place = places.find((known) => known === box.place) ?? 'other';
  return (
    <Card title={t('box.facts')}>
      <Facts
        facts={[
          {
            label: t('box.required'),
            value: `${format.count(box.requiredSheets, 'sheet')} = ${t('desk.parts', { voters: format.number(voters), reserve: format.number(reserve) })}`,
          },
          { label: t('box.holds'), value: format.count(quantitySheets, 'sheet') },
          { label: t('box.plan'), value: plan ?? '–' },
          { label: t('box.filledBy'), value: who(box.filledBy) },
          { label: t('box.verifiedBy'), value: who(box.verifiedBy) },
          {
            label: t('box.sealedBy'),
            value: box.sealedAt == null ? t('box.no') : `${who(box.sealedBy)}, ${format.dateTime(box.sealedAt)}`,
          },
          { label: t('box.seals'), value: seals.length === 0 ? '–' : <SerialList serials={seals} /> },
          { label: t('box.place'), value: box.place == null ? t('box.nowhere') : t(`place.${place}`) },
        ]}
      />
    </Card>
  );
}

/** The bill of materials of this box, with what it has more or fewer than the kit. */
export function BoxContents({ detail: { box, contents } }: BoxCardProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const label = useStockLabel();
  type Row = BoxDetail['contents'][number];
  const ballots: Row = {
    itemCode: 'BALLOT',
    contestCode: box.contestCode,
    quantity: box.requiredSheets,
    isInKit: false,
    difference: 0,
  };
  const columns: Column<Row>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          {row === ballots ? t('box.ballots') : label(row.itemCode, null).name}
          {row.difference !== 0 && (
            <span className={styles.short}>
              {t('box.difference', { amount: format.difference(row.difference), reason: row.reason ?? '' })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'source',
      header: t('column.source'),
      cell: (row) => (row === ballots ? '' : t(row.isInKit ? 'checklist.kit' : 'checklist.apart')),
    },
    {
      key: 'quantity',
      header: t('column.quantity'),
      align: 'right',
      cell: (row) => format.number(row.quantity + row.difference),
    },
  ];
  return (
    <Card title={t('box.contents')}>
      <DataTable
        caption={t('box.contents')}
        columns={columns}
        rows={[ballots, ...contents]}
        rowKey={(row) => row.itemCode}
      />
    </Card>
  );
}

/** Who did what with the box, the newest first. */
export function BoxHistory({ detail: { history } }: BoxCardProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  type Row = BoxDetail['history'][number];
  const words = (type: string) => t(`event.${acts.find((act) => type === `warehouse.box-${act}`) ?? 'other'}`);
  const columns: Column<Row>[] = [
    {
      key: 'time',
      header: t('column.time'),
      isRowHeader: true,
      cell: (row) => format.dateTime(row.occurredAt),
    },
    {
      key: 'what',
      header: t('column.state'),
      cell: (row) => (
        <span>
          {words(row.type)} · {personName(row.source)}
          {[row.reason, row.carton]
            .filter((one) => one != null)
            .map((one) => (
              <span key={one} className={styles.sub}>
                {one}
              </span>
            ))}
          {row.seals.length > 0 && (
            <span className={styles.sub}>
              <SerialList serials={row.seals} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => (row.sheets == null ? '–' : format.count(row.sheets, 'sheet')),
    },
  ];
  return (
    <Card title={t('box.history')}>
      <DataTable caption={t('box.history')} columns={columns} rows={history} rowKey={(row) => String(row.sequence)} />
    </Card>
  );
}
