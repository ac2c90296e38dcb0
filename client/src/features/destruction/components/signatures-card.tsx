import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { DestructionDetail, Signature } from '../api/reads';
import { useSign } from '../api/writes';
import { offices, type Office } from '../model/steps';
import { PoliceDialog } from './police-dialog';
import styles from './destruction.module.css';

/** KPU and Bawaslu sign with their own hand, the police on paper; nothing is destroyed before all three. */
export function SignaturesCard({ detail }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  return (
    <Card title={t('signatures.title')} note={t('signatures.note')}>
      {offices.map((office) => (
        <Line
          key={office}
          office={office}
          detail={detail}
          signature={detail.signatures.find((one) => one.office === office)}
        />
      ))}
    </Card>
  );
}

interface LineProps {
  office: Office;
  detail: DestructionDetail;
  signature: Signature | undefined;
}

function Line({ office, detail, signature }: LineProps) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const isOpen = detail.destruction.status === 'proposed';
  return (
    <div className={styles.signature}>
      <div>
        <b>{t(`office.${office}`)}</b>
        {signature !== undefined && (
          <small>
            {[signature.signatoryRank, signature.signatoryName, signature.signatoryUnit]
              .filter((part) => part != null)
              .join(' · ')}
            {' · '}
            {format.dateTime(signature.signedAt)}
          </small>
        )}
      </div>
      {signature !== undefined ? (
        <StatusBadge tone="ok">
          {t(signature.paperHash == null ? 'signatures.signed' : 'signatures.recorded')}
        </StatusBadge>
      ) : isOpen ? (
        <Waiting office={office} code={detail.destruction.code} />
      ) : (
        <StatusBadge tone="none">{t('signatures.none')}</StatusBadge>
      )}
    </div>
  );
}

function Waiting({ office, code }: { office: Office; code: string }) {
  const { t } = useTranslation('destruction');
  const may: Record<Office, boolean> = {
    kpu: useMay('destruction.sign'),
    bawaslu: useMay('witness.sign'),
    police: useMay('destruction.propose'),
  };
  if (!may[office]) return <StatusBadge tone="warn">{t('signatures.waiting')}</StatusBadge>;
  return office === 'police' ? <RecordPolice code={code} /> : <OwnHand office={office} code={code} />;
}

function OwnHand({ office, code }: { office: 'kpu' | 'bawaslu'; code: string }) {
  const { t } = useTranslation('destruction');
  const { sign, dialog } = useSignature();
  const write = useSign(code, office, sign);
  return (
    <div className={styles.stack}>
      <Button
        loading={write.isPending}
        onClick={() => {
          write.mutate(null);
        }}
      >
        {t(office === 'kpu' ? 'signatures.sign' : 'signatures.witness')}
      </Button>
      <RefusalNotice error={write.error} />
      {dialog}
    </div>
  );
}

function RecordPolice({ code }: { code: string }) {
  const { t } = useTranslation('destruction');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('signatures.record')}
      </Button>
      {isOpen && (
        <PoliceDialog
          code={code}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
