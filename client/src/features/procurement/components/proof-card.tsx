import { Button, FileInput, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions, CardBody } from '@/components/stack';
import { StatusBadge } from '@/components/status-badge';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { useApproveProof, type OrderDetail } from '../api/orders';
import styles from './order-facts.module.css';
import { personOf } from './person-of';

/** The approved proof by its fingerprint, or what is to be done about it (R9). */
export function ProofCard({ detail: { order, proof } }: { detail: OrderDetail }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const format = useFormat();
  const mayApprove = useMay('proofs.approve');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
  };
  return (
    <Card title={t('order.proof')}>
      <CardBody>
        {proof == null ? (
          <>
            <Notice tone="warn">{t('order.proofWaiting')}</Notice>
            {mayApprove && (
              <Button
                onClick={() => {
                  setIsOpen(true);
                }}
              >
                {t('order.proofApprove')}
              </Button>
            )}
          </>
        ) : (
          <>
            <span>
              <StatusBadge tone="ok">
                {t('order.proofBy', { name: personOf(proof.approvedBy), at: format.dateTime(proof.approvedAt) })}
              </StatusBadge>
            </span>
            <p className={`t-help t-muted ${styles.hash ?? ''}`}>
              {t('order.proofHash')} <span className="t-code">{proof.hash}</span>
            </p>
          </>
        )}
      </CardBody>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('proof.title', { order: order.code })}
        closeButtonProps={{ 'aria-label': tCommon('action.close') }}
      >
        <ProofForm order={order.code} onClose={close} />
      </Modal>
    </Card>
  );
}

function ProofForm({ order, onClose }: { order: string; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const [hash, setHash] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const approve = useApproveProof(order);
  const faultAt = useFaultAt(approve.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isHash = /^[0-9a-f]{64}$/.test(hash);
    setIsWrong(!isHash);
    if (isHash) approve.mutate(hash, { onSuccess: onClose });
  };
  const take = async (file: File | null) => {
    if (file === null) return;
    setHash(await fingerprintOf(file));
    setIsWrong(false);
  };
  // Where the page is served without TLS the browser computes no fingerprints: it is typed then.
  const canCompute = 'subtle' in crypto;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(approve.error, ['proofHash']) && <RefusalNotice error={approve.error} />}
        {canCompute && (
          <FileInput
            label={t('proof.file')}
            placeholder={t('proof.choose')}
            description={t('proof.fileHint')}
            leftSection={<Icon name="upload" size={16} />}
            onChange={(file) => void take(file)}
          />
        )}
        <TextInput
          label={t('proof.hash')}
          description={t('proof.hashHint')}
          value={hash}
          spellCheck={false}
          autoComplete="off"
          error={isWrong ? t('proof.wrong') : faultAt('proofHash')}
          onChange={(event) => {
            setHash(event.currentTarget.value.trim().toLowerCase());
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={approve.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={approve.isPending}>
            {t('proof.action')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
