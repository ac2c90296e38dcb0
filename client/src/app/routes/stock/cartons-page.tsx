import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useItems } from '@/app/context/contests';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/state-views';
import { CartonTable } from '@/features/stock/components/carton-table';
import { ShelveDialog } from '@/features/stock/components/shelve-dialog';
import { isBallot } from '@/features/stock/model/items';
import { cartonPlaces, isProvince, warehouseOf } from '@/features/stock/model/words';
import { StockTabs } from './stock-tabs';

const route = getRouteApi('/app/stock/cartons');
const typingPauseMs = 300;

export function CartonsPage() {
  const { t, i18n } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayShelve = useMay('stock.record') && !isProvince(region);
  const [isShelving, setIsShelving] = useState(false);
  const filter = { region: warehouseOf(region), ...search };
  const file = new URLSearchParams(filter);
  const change = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const changeRack = useDebouncedCallback((rack: string) => {
    change({ rack: rack.trim() || undefined });
  }, typingPauseMs);
  const items = useItems().filter(({ code }) => isBallot(code) || code === 'TACTILE_GUIDE');
  return (
    <>
      <PageHeader title={t('cartons.title')} description={t('cartons.description')}>
        <NativeSelect
          aria-label={t('filter.item')}
          value={search.item ?? ''}
          onChange={(event) => {
            change({ item: event.currentTarget.value || undefined, contest: undefined, pool: undefined });
          }}
          data={[
            { value: '', label: t('filter.allItems') },
            ...items.map((item) => ({ value: item.code, label: i18n.language === 'en' ? item.nameEn : item.nameId })),
          ]}
        />
        <NativeSelect
          aria-label={t('filter.place')}
          value={search.place ?? ''}
          onChange={(event) => {
            change({ place: event.currentTarget.value || undefined });
          }}
          data={[
            { value: '', label: t('filter.allPlaces') },
            ...cartonPlaces.map((place) => ({ value: place, label: t(`place.${place}`) })),
          ]}
        />
        <TextInput
          aria-label={t('cartons.rackFilter')}
          placeholder={t('cartons.rackFilter')}
          defaultValue={search.rack ?? ''}
          autoComplete="off"
          w={140}
          onChange={(event) => {
            changeRack(event.currentTarget.value);
          }}
        />
        <DownloadMenu hrefFor={(format) => `/api/stock/cartons?${file.toString()}&format=${format}`} />
        {mayShelve && (
          <Button
            leftSection={<Icon name="scan" size={16} />}
            onClick={() => {
              setIsShelving(true);
            }}
          >
            {t('cartons.shelve')}
          </Button>
        )}
      </PageHeader>
      <StockTabs />
      <div className="t-card">
        <CartonTable
          filter={filter}
          empty={
            Object.keys(search).length > 0 ? (
              <EmptyState title={tc('state.noMatch')} icon="search" />
            ) : (
              <EmptyState title={t('cartons.empty')} hint={t('cartons.emptyHint')} icon="box" />
            )
          }
        />
      </div>
      {isShelving && (
        <ShelveDialog
          region={filter.region}
          onClose={() => {
            setIsShelving(false);
          }}
        />
      )}
    </>
  );
}
