import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { ContractsTable } from '@/features/procurement/components/contracts-table';
import { CreateContract } from '@/features/procurement/components/create-contract';
import { ProcurementTabs } from './procurement-tabs';

export function ContractsPage() {
  const { t } = useTranslation('procurement');
  const { region } = useRegion();
  const navigate = useNavigate();
  const mayCreate = useMay('orders.make');
  const [isCreating, setIsCreating] = useState(false);
  return (
    <>
      <PageHeader title={t('contracts.title')}>
        {mayCreate && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsCreating(true);
            }}
          >
            {t('contracts.create')}
          </Button>
        )}
      </PageHeader>
      <ProcurementTabs />
      <Card title={t('contracts.title')}>
        <ContractsTable region={region} />
      </Card>
      <CreateContract
        isOpen={isCreating}
        onClose={() => {
          setIsCreating(false);
        }}
        onCreated={(code) => {
          void navigate({ to: '/contracts/$code', params: { code } });
        }}
      />
    </>
  );
}
