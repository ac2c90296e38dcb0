import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/app/context/session';
import { Card, Facts } from '@/components/card';
import { Figures } from '@/components/figures';
import { Notice, RefusalNotice } from '@/components/notice';
import { ShareBar } from '@/components/share-bar';
import { useSignature } from '@/components/signature';
import { Actions, CardBody } from '@/components/stack';
import { useFormat } from '@/i18n/use-format';
import { useSignContract, type Contract } from '../api/contracts';
import { personOf } from './person-of';

/** Who made and who signed, and how much of the ceiling is used for those who may read prices. */
export function ContractFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const { signedBy, signedAt } = contract;
  return (
    <Card title={t('order.facts')}>
      <Facts
        facts={[
          { label: t('contracts.vendor'), value: contract.vendorName },
          { label: t('contracts.region'), value: contract.regionName },
          { label: t('contract.made'), value: personOf(contract.madeBy) },
          {
            label: t('contract.signed'),
            value:
              signedBy == null || signedAt == null
                ? t('contract.notSigned')
                : t('contract.who', { name: personOf(signedBy), at: format.dateTime(signedAt) }),
          },
        ]}
      />
    </Card>
  );
}

export function ContractMoney({ contract: { ceilingSen, orderedSen, invoicedSen } }: { contract: Contract }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  if (ceilingSen == null || orderedSen == null) return null;
  const label = t('contract.shareLabel', { ordered: format.rupiah(orderedSen), ceiling: format.rupiah(ceilingSen) });
  return (
    <>
      <Figures
        figures={[
          { label: t('contracts.ceiling'), value: format.rupiahShort(ceilingSen), hint: format.rupiah(ceilingSen) },
          { label: t('contracts.ordered'), value: format.rupiahShort(orderedSen), hint: format.rupiah(orderedSen) },
          {
            label: t('contracts.invoiced'),
            value: format.rupiahShort(invoicedSen ?? 0),
            hint: format.rupiah(invoicedSen ?? 0),
          },
          {
            label: t('contract.left'),
            value: format.rupiahShort(ceilingSen - orderedSen),
            hint: format.rupiah(ceilingSen - orderedSen),
          },
        ]}
      />
      <Card title={t('contract.share')} aside={<b>{format.percent(orderedSen, ceilingSen)}</b>}>
        <CardBody>
          <ShareBar
            label={label}
            height={18}
            shares={[
              { key: 'ordered', value: orderedSen, fill: 's4' },
              { key: 'left', value: Math.max(ceilingSen - orderedSen, 0), fill: 'none' },
            ]}
          />
          <p className="t-help t-muted">{label}</p>
        </CardBody>
      </Card>
    </>
  );
}

/** The signature, or in words why it is not this person's. */
export function ContractSigning({ contract }: { contract: Contract }) {
  const { t } = useTranslation('procurement');
  const { userName } = useSession();
  const maySign = useMay('contracts.sign');
  const [isOpen, setIsOpen] = useState(false);
  if (contract.status !== 'draft') return null;
  const isMaker = personOf(contract.madeBy) === userName;
  if (isMaker || !maySign) {
    return (
      <Notice tone="info" icon={isMaker ? 'lock' : 'clock'}>
        {t(isMaker ? 'contract.makerMayNot' : 'contract.waiting')}
      </Notice>
    );
  }
  return (
    <Actions>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('contract.sign')}
      </Button>
      <SignDialog
        contract={contract}
        isOpen={isOpen}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </Actions>
  );
}

function SignDialog({ contract, isOpen, onClose }: { contract: Contract; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const format = useFormat();
  const { sign, dialog } = useSignature();
  const write = useSignContract(sign);
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={onClose}
        title={t('contract.signTitle', { code: contract.code })}
        closeButtonProps={{ 'aria-label': tCommon('action.close') }}
      >
        <Stack gap="md">
          <RefusalNotice error={write.error} />
          <p>{t('contract.signText')}</p>
          {contract.ceilingSen != null && (
            <p>
              <b>{t('contract.signTextPrice', { amount: format.rupiah(contract.ceilingSen) })}</b>
            </p>
          )}
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tCommon('action.cancel')}
            </Button>
            <Button
              loading={write.isPending}
              onClick={() => {
                write.mutate({ code: contract.code, version: contract.version }, { onSuccess: onClose });
              }}
            >
              {t('contract.sign')}
            </Button>
          </Actions>
        </Stack>
      </Modal>
      {dialog}
    </>
  );
}
