import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useRegionName } from '@/app/context/regions';
import { useFormat } from '@/i18n/use-format';
import type { Carton, Case, ShipmentDetail } from '../../api/types';
import { balanceOf, isForeign, stockOf } from '../../model/manifest';
import { caseLook, type CaseKind } from '../../model/words';
import { ShipmentStatusBadge } from '../shipment-status';
import desk from '@/components/scan/scan-desk.module.css';
import styles from './receiving.module.css';

/** Beside the desk: the paper, what differs, and the balance. */
export function SideCards({ detail, cartons }: { detail: ShipmentDetail; cartons: Carton[] | undefined }) {
  return (
    <aside className={desk.side}>
      <DeliveryNote detail={detail} />
      <Differences cases={detail.cases} />
      {cartons !== undefined && <BalanceCard cartons={cartons} />}
    </aside>
  );
}

function DeliveryNote({ detail: { shipment, carriage } }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <Card title={t('note.title')} aside={<ShipmentStatusBadge status={shipment.status} />}>
      <Facts
        facts={[
          { label: t('fact.from'), value: shipment.originName },
          { label: t('fact.vehicle'), value: `${carriage.vehiclePlate} · ${carriage.driverName}` },
          { label: t('fact.seals'), value: <span className="t-code">{carriage.truckSeals.join(', ')}</span> },
          { label: t('fact.dispatched'), value: format.dateTime(shipment.dispatchedAt) },
          {
            label: t('fact.arrived'),
            value: shipment.arrivedAt == null ? '–' : format.dateTime(shipment.arrivedAt),
          },
          { label: t('fact.escort'), value: carriage.escortUnit },
          { label: t('fact.witness'), value: carriage.witnessName ?? '–' },
        ]}
      />
    </Card>
  );
}

function Differences({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <Card title={t('differences.title')} note={format.count(cases.length, 'case')}>
      {cases.length === 0 ? (
        <p className={desk.nothing}>{t('differences.none')}</p>
      ) : (
        <ul className={styles.cases} data-testid="cases">
          {cases.map((one) => (
            <li key={one.code}>
              <DifferenceLine one={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function DifferenceLine({ one }: { one: Case }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const kind = one.kind as CaseKind;
  const signed = (one.quantitySheets ?? 0) * (kind === 'countedShort' ? -1 : 1);
  const isDifference = kind === 'countedShort' || kind === 'countedOver';
  return (
    <>
      <StatusBadge {...caseLook[kind]}>{t(`kind.${kind}`)}</StatusBadge>
      <b>{isDifference ? format.difference(signed, 'sheet') : format.count(one.quantitySheets, 'sheet')}</b>
      <small>
        <span className="t-code">{one.cartonCode ?? ''}</span>
        {one.otherRegionCode != null && (
          <>
            {' · '}
            <OwnerName code={one.otherRegionCode} />
          </>
        )}
      </small>
      <small className="t-code">{one.code}</small>
    </>
  );
}

function OwnerName({ code }: { code: string }) {
  const { t } = useTranslation('shipments');
  return <>{t('differences.owner', { name: useRegionName(code) })}</>;
}

function BalanceCard({ cartons }: { cartons: readonly Carton[] }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const all = balanceOf(cartons);
  const stocks = stockOf(cartons.filter((carton) => !isForeign(carton)));
  return (
    <Card title={t('balance.title')} note={format.unit('sheet')}>
      {stocks.length > 1 && (
        <table className={styles.balance}>
          <caption className="t-hidden">{t('balance.byContest')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.contest')}</th>
              <th scope="col">{t('balance.manifestShort')}</th>
              <th scope="col">{t('balance.receivedShort')}</th>
            </tr>
          </thead>
          <tbody>
            {stocks.map(({ itemCode, contestCode, pool }) => {
              const own = balanceOf(
                cartons.filter((c) => c.itemCode === itemCode && c.contestCode === contestCode && c.pool === pool),
              );
              return (
                <tr key={`${itemCode}${contestCode ?? ''}${pool}`}>
                  <th scope="row">
                    <StockName item={itemCode} contest={contestCode} pool={pool} />
                  </th>
                  <td>{format.number(own.manifestSheets)}</td>
                  <td>{format.number(own.receivedSheets)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <table className={styles.balance}>
        <caption className="t-hidden">{t('balance.title')}</caption>
        <tbody>
          <Term label={t('balance.received')} value={format.number(all.receivedSheets)} />
          {all.shortSheets > 0 && <Term label={t('balance.short')} value={format.number(all.shortSheets)} />}
          {all.overSheets > 0 && <Term label={t('balance.over')} value={format.number(-all.overSheets)} />}
          <Term
            label={t('balance.remaining', { cartons: format.count(all.remainingCartons, 'carton') })}
            value={format.number(all.remainingSheets)}
          />
        </tbody>
        <tfoot>
          <Term label={t('balance.manifest')} value={format.number(all.manifestSheets)} />
        </tfoot>
      </table>
    </Card>
  );
}

function Term({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  );
}
