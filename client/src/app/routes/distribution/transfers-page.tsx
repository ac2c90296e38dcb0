import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { transfersQuery } from '@/features/distribution/api/polling-day';
import { pagingOf } from '@/features/distribution/components/paging';
import { TransferDialog } from '@/features/distribution/components/transfer-dialog';
import { TransferTable } from '@/features/distribution/components/transfer-table';
import { DistributionTabs } from './distribution-tabs';

export function TransfersPage() {
  const { t } = useTranslation('distribution');
  const { region } = useRegion();
  const mayRecord = useMay('distribution.hand-over');
  const [isOpen, setIsOpen] = useState(false);
  const query = useInfiniteQuery(transfersQuery(region));
  return (
    <>
      <PageHeader title={t('transfer.title')} description={t('transfer.description')}>
        <DownloadMenu hrefFor={(format) => `/api/distribution/transfers?region=${region}&format=${format}`} />
        {mayRecord && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('transfer.open')}
          </Button>
        )}
      </PageHeader>
      <DistributionTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => <TransferTable rows={pages.flatMap((page) => page.items)} {...pagingOf(query)} />}
        </QueryView>
      </div>
      {isOpen && (
        <TransferDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
