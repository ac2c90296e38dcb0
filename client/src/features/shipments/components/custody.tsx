import { useTranslation } from 'react-i18next';
import { CustodyTimeline, type CustodyStep } from '@/components/custody-timeline';
import { useFormat } from '@/i18n/use-format';
import type { ShipmentDetail } from '../api/types';
import { custodySteps, type Step } from '../model/custody';
import { personName } from '../model/people';

/** The way of a shipment: what happened in the order of the log, then what has not happened yet. */
export function ShipmentCustody({ detail }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const { shipment, carriage } = detail;
  const toStep = (step: Step): CustodyStep => {
    const time =
      step.at === undefined
        ? {}
        : {
            at: step.at,
            ...(step.isLate && step.recordedAt !== undefined
              ? { document: t('step.recorded', { time: format.dateTime(step.recordedAt) }) }
              : {}),
          };
    const base = { key: step.key, title: t(`step.${step.kind}`), ...time };
    switch (step.kind) {
      case 'dispatched':
        return {
          ...base,
          tone: 'ok',
          icon: 'truck',
          place: shipment.originName,
          gave: carriage.dispatchedByName ?? personName(carriage.dispatchedBy),
          facts: t('step.load', {
            cartons: format.count(shipment.cartonCount, 'carton'),
            seals: carriage.truckSeals.join(', '),
          }),
        };
      case 'checkpoint':
        return { ...base, tone: 'ok', place: step.place, ...(step.note === '' ? {} : { facts: step.note }) };
      case 'arrived':
        return {
          ...base,
          tone: step.at === undefined ? 'none' : 'ok',
          place: shipment.destinationName,
          ...(shipment.lateMinutes != null && shipment.lateMinutes > 0
            ? { gap: t('late', { duration: format.duration(shipment.lateMinutes * 60_000) }) }
            : {}),
          facts: t('step.expected', { time: format.dateTime(shipment.expectedAt) }),
        };
      case 'receiptOpened':
        return {
          ...base,
          tone: step.at === undefined ? 'none' : 'ok',
          icon: 'scan',
          ...(carriage.receiptOpenedBy == null
            ? {}
            : { took: carriage.receiptOpenedByName ?? personName(carriage.receiptOpenedBy) }),
          ...(carriage.witnessName == null ? {} : { witness: carriage.witnessName }),
        };
      case 'receiptClosed':
        return {
          ...base,
          tone: step.at === undefined ? 'none' : shipment.status === 'received' ? 'ok' : 'warn',
          icon: 'document',
          ...(carriage.receiptClosedBy == null
            ? {}
            : { took: carriage.receiptClosedByName ?? personName(carriage.receiptClosedBy) }),
          ...(shipment.receiptNumber == null ? {} : { facts: shipment.receiptNumber }),
          ...(shipment.status === 'receivedWithDifferences'
            ? { gap: t('step.gap', { amount: format.count(detail.cases.length, 'case') }) }
            : {}),
        };
    }
  };
  return <CustodyTimeline label={t('custody.title')} steps={custodySteps(detail).map(toStep)} />;
}
