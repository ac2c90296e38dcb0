import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { StationImport } from '@/features/regions/components/station-import';
import { RegionsTabs } from './regions-tabs';

export function ImportPage() {
  const { t } = useTranslation('regions');
  const mayImport = useMay('regions.import');
  const mayPlan = useMay('plans.make');
  return (
    <>
      <PageHeader title={t('import.title')} description={t('import.description')} />
      <RegionsTabs />
      {mayImport ? (
        <StationImport
          next={
            <>
              <Button variant="default" component={Link} to="/regions">
                {t('import.seeRegions')}
              </Button>
              {mayPlan && (
                <Button component={Link} to="/plans">
                  {t('import.next')}
                </Button>
              )}
            </>
          }
        />
      ) : (
        <Notice tone="warn" icon="lock">
          {t('import.mayNot')}
        </Notice>
      )}
    </>
  );
}
