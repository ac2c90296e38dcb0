import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { ShipmentDetail } from '../api/types';
import { custodySteps, type Step } from '../model/custody';
import { CartonList } from './carton-list';
import { CaseTable } from './case-table';
import { ContentsTable } from './contents-table';
import styles from './shipment.module.css';

const tabs = ['contents', 'cartons', 'cases', 'history'] as const;
type Tab = (typeof tabs)[number];

/** Contents, cartons, cases and history of one shipment. */
export function ShipmentTabs({ detail }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const id = useId();
  const [tab, setTab] = useState<Tab>('contents');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <section className="t-card">
      <div role="tablist" aria-label={t('detail.tabs')} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-tab={one}
            aria-selected={tab === one}
            aria-controls={`${id}-panel`}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => {
              setTab(one);
            }}
          >
            {t(`detail.${one}`, { amount: format.number(detail.cases.length) })}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {panelOf(tab, detail, t('detail.noCases'), t('detail.noCasesHint'))}
      </div>
    </section>
  );
}

function panelOf(tab: Tab, detail: ShipmentDetail, noCases: string, noCasesHint: string): ReactNode {
  switch (tab) {
    case 'contents':
      return <ContentsTable contents={detail.contents} isClosed={detail.shipment.receiptNumber != null} />;
    case 'cartons':
      return <CartonList shipment={detail.shipment.code} isReceiving={detail.shipment.status === 'receiving'} />;
    case 'cases':
      return <CaseTable rows={detail.cases} empty={<EmptyState title={noCases} hint={noCasesHint} isGood />} />;
    case 'history':
      return <History detail={detail} />;
  }
}

/** The same facts as the chain of custody, as the log holds them: two clocks and the source. */
function History({ detail }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const steps = custodySteps(detail).filter(({ recordedAt }) => recordedAt !== undefined);
  const sourceOf = (step: Step) =>
    detail.checkpoints.find(({ sequence }) => String(sequence) === step.key)?.source ?? '';
  return (
    <DataTable
      caption={t('history.title')}
      rows={steps}
      rowKey={(step) => step.key}
      columns={[
        {
          key: 'event',
          header: t('history.event'),
          isRowHeader: true,
          cell: (step) => (
            <span>
              {t(`step.${step.kind}`)}
              {step.note !== '' && <span className={styles.sub}>{step.note}</span>}
            </span>
          ),
        },
        { key: 'place', header: t('history.place'), cell: (step) => step.place },
        { key: 'occurred', header: t('history.occurred'), cell: (step) => format.dateTime(step.at ?? 0) },
        { key: 'recorded', header: t('history.recorded'), cell: (step) => format.dateTime(step.recordedAt ?? 0) },
        { key: 'source', header: t('history.source'), isHiddenOnPhone: true, cell: sourceOf },
      ]}
    />
  );
}
