import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/app/context/session';
import { Card } from '@/components/card';
import { RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { ReleaseDetail, Signature } from '../api/reads';
import { useSign } from '../api/writes';
import { offices, signaturesNeeded, type Office } from '../model/words';
import styles from './revote.module.css';

/** Two of KPU and Bawaslu's witness sign with their own hand; the third signature unlocks the store for this order. */
export function SignaturesCard({ detail }: { detail: ReleaseDetail }) {
  const { t } = useTranslation('revote');
  return (
    <Card title={t('signatures.title')} note={t('signatures.note')}>
      {offices.flatMap((office) => {
        const given = detail.signatures.filter((one) => one.office === office);
        return Array.from({ length: signaturesNeeded[office] }, (_, place) => (
          <Line
            key={`${office}-${String(place)}`}
            office={office}
            signature={given[place]}
            isNext={place === given.length}
            detail={detail}
          />
        ));
      })}
    </Card>
  );
}

interface LineProps {
  office: Office;
  signature: Signature | undefined;
  /** The first line of its office that is not signed: one button for each office, not two. */
  isNext: boolean;
  detail: ReleaseDetail;
}

function Line({ office, signature, isNext, detail }: LineProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const isOpen = detail.release.status === 'proposed';
  return (
    <div className={styles.signature}>
      <div>
        <b>{t(`office.${office}`)}</b>
        {signature !== undefined && (
          <small>
            {signature.signatoryName} · {format.dateTime(signature.signedAt)}
          </small>
        )}
      </div>
      {signature !== undefined ? (
        <StatusBadge tone="ok">{t('signatures.signed')}</StatusBadge>
      ) : isOpen && isNext ? (
        <Waiting office={office} detail={detail} />
      ) : (
        <StatusBadge tone={isOpen ? 'warn' : 'none'}>
          {t(isOpen ? 'signatures.waiting' : 'signatures.none')}
        </StatusBadge>
      )}
    </div>
  );
}

function Waiting({ office, detail }: { office: Office; detail: ReleaseDetail }) {
  const { t } = useTranslation('revote');
  const may: Record<Office, boolean> = { kpu: useMay('revote.sign'), bawaslu: useMay('witness.sign') };
  const me = `user:${useSession().userName ?? ''}`;
  if (!may[office]) return <StatusBadge tone="warn">{t('signatures.waiting')}</StatusBadge>;
  if (detail.release.proposedBy === me) return <StatusBadge tone="none">{t('signatures.proposer')}</StatusBadge>;
  if (detail.signatures.some(({ signedBy }) => signedBy === me))
    return <StatusBadge tone="ok">{t('signatures.yours')}</StatusBadge>;
  return <OwnHand office={office} code={detail.release.code} />;
}

function OwnHand({ office, code }: { office: Office; code: string }) {
  const { t } = useTranslation('revote');
  const { sign, dialog } = useSignature();
  const write = useSign(code, office, sign);
  return (
    <div className={styles.act}>
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
