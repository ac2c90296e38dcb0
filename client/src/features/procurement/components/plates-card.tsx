import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { CardBody } from '@/components/stack';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import type { OrderDetail } from '../api/orders';
import styles from './order-facts.module.css';
import { RegisterPlates } from './register-plates';
import { SealPlates } from './seal-plates';

/** Plates and films from registration to their end (R9), with what the officer at the plant has to do next. */
export function PlatesCard({ detail: { order, plates } }: { detail: OrderDetail }) {
  const { t } = useTranslation('procurement');
  return (
    <Card title={t('order.plates')} note={plates.length > 0 ? String(plates.length) : undefined}>
      {plates.length === 0 ? (
        <EmptyState title={t('order.noPlates')} />
      ) : (
        <ul className={styles.plates}>
          {plates.map(({ code, kind, status }) => (
            <li key={code}>
              <span>
                {t(`order.plateKind.${kind as 'plate'}`, { defaultValue: kind })}{' '}
                <span className="t-code t-muted">{code}</span>
              </span>
              <StatusBadge
                tone={status === 'registered' ? 'info' : 'ok'}
                icon={status === 'sealed' ? 'seal' : undefined}
              >
                {t(`order.plateStatus.${status as 'sealed'}`, { defaultValue: status })}
              </StatusBadge>
            </li>
          ))}
        </ul>
      )}
      <NextStep order={order.code} status={order.status} plates={plates.length} />
    </Card>
  );
}

function NextStep({ order, status, plates }: { order: string; status: string; plates: number }) {
  const { t } = useTranslation('procurement');
  const mayAct = useMay('production.verify');
  const [isOpen, setIsOpen] = useState(false);
  const step = status === 'verified' ? 'seal' : ['proofApproved', 'ready'].includes(status) ? 'register' : null;
  if (!mayAct || step === null) return null;
  const close = () => {
    setIsOpen(false);
  };
  return (
    <CardBody>
      <Button
        variant={step === 'register' && plates > 0 ? 'default' : 'filled'}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t(step === 'seal' ? 'plates.seal' : 'plates.register')}
      </Button>
      {isOpen && step === 'register' && <RegisterPlates order={order} onClose={close} />}
      {isOpen && step === 'seal' && <SealPlates order={order} plates={plates} onClose={close} />}
    </CardBody>
  );
}
