import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { Card, Facts } from '@/components/card';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Case } from '../api/types';
import { personName } from '../model/people';
import { reasonOf } from '../model/words';

/** Whose a discrepancy is, what it is about, and how it ended. */
export function CaseFacts({ one }: { one: Case }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const owner = useRegionName(one.otherRegionCode ?? one.regionCode);
  const stock = <StockName item={one.itemCode} contest={one.contestCode} pool={one.pool} />;
  return (
    <Card title={t('cases.facts')}>
      <Facts
        facts={[
          { label: t('column.owner'), value: one.regionName },
          ...(one.otherRegionCode == null ? [] : [{ label: t('cases.belongs'), value: owner }]),
          ...(one.itemCode == null ? [] : [{ label: t('column.object'), value: stock }]),
          ...(one.quantitySheets == null
            ? []
            : [{ label: t('column.sheets'), value: format.count(one.quantitySheets, 'sheet') }]),
          ...(one.shipmentCode == null
            ? []
            : [{ label: t('column.shipment'), value: <Shipment code={one.shipmentCode} /> }]),
          ...(one.boxCode == null ? [] : [{ label: t('column.box'), value: <Box code={one.boxCode} /> }]),
          ...(one.handOver == null ? [] : [{ label: t('column.handOver'), value: <HandOver number={one.handOver} /> }]),
          ...(one.orderCode == null ? [] : [{ label: t('column.order'), value: <Order code={one.orderCode} /> }]),
          { label: t('cases.openedAt'), value: format.dateTime(one.openedAt) },
          ...(one.resolvedAt == null
            ? []
            : [
                {
                  label: t('cases.resolved'),
                  value: `${format.dateTime(one.resolvedAt)} · ${personName(one.resolvedBy ?? '')}`,
                },
                { label: t('column.reason'), value: reasonOf(one.resolution ?? '') },
              ]),
        ]}
      />
    </Card>
  );
}

const Shipment = ({ code }: { code: string }) => (
  <Link to="/shipments/$code" params={{ code }} className="t-link t-code">
    {code}
  </Link>
);

const Box = ({ code }: { code: string }) => (
  <Link to="/packing/boxes/$code" params={{ code }} className="t-link t-code">
    {code}
  </Link>
);

const HandOver = ({ number }: { number: string }) => (
  <Link to="/distribution/hand-overs/$number" params={{ number }} className="t-link t-code">
    {number}
  </Link>
);

const Order = ({ code }: { code: string }) => (
  <Link to="/orders/$code" params={{ code }} className="t-link t-code">
    {code}
  </Link>
);
