import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { PartyDialog, type PartySubject } from '@/features/procurement/components/vendor-dialogs';
import { PlantsTable, VendorsTable } from '@/features/procurement/components/vendors';

export function VendorsPage() {
  const { t } = useTranslation('procurement');
  const mayManage = useMay('vendors.manage');
  const [subject, setSubject] = useState<PartySubject | null>(null);
  return (
    <>
      <PageHeader title={t('vendors.title')} description={t('vendors.description')}>
        {mayManage && (
          <>
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => {
                setSubject('plant');
              }}
            >
              {t('vendors.addPlant')}
            </Button>
            <Button
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => {
                setSubject('vendor');
              }}
            >
              {t('vendors.add')}
            </Button>
          </>
        )}
      </PageHeader>
      <PageStack>
        <Card title={t('vendors.title')}>
          <VendorsTable onEdit={setSubject} />
        </Card>
        <Card title={t('vendors.plantsTitle')}>
          <PlantsTable />
        </Card>
      </PageStack>
      <PartyDialog
        subject={subject}
        onClose={() => {
          setSubject(null);
        }}
      />
    </>
  );
}
