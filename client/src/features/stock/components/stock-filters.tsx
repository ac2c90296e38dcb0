import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useItems } from '@/app/context/contests';
import { conditions, pools, stockPlaces } from '../model/words';

export interface StockSearch {
  item?: string;
  pool?: string;
  condition?: string;
  place?: string;
}

/** Item, pool, condition and place; what is not chosen is not filtered. */
export function StockFilters({ value, onChange }: { value: StockSearch; onChange: (next: StockSearch) => void }) {
  const { t, i18n } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const items = useItems();
  const select = (key: keyof StockSearch, label: string, all: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={label}
      value={value[key] ?? ''}
      onChange={(event) => {
        onChange({ [key]: event.currentTarget.value || undefined });
      }}
      data={[{ value: '', label: all }, ...data]}
    />
  );
  return (
    <>
      {select(
        'item',
        t('filter.item'),
        t('filter.allItems'),
        items.map((item) => ({ value: item.code, label: i18n.language === 'en' ? item.nameEn : item.nameId })),
      )}
      {select(
        'pool',
        t('filter.pool'),
        t('filter.allPools'),
        pools.map((pool) => ({ value: pool, label: tc(`pool.${pool}`) })),
      )}
      {select(
        'condition',
        t('filter.condition'),
        t('filter.allConditions'),
        conditions.map((condition) => ({ value: condition, label: t(`condition.${condition}`) })),
      )}
      {select(
        'place',
        t('filter.place'),
        t('filter.allPlaces'),
        stockPlaces.map((place) => ({ value: place, label: t(`stockPlace.${place}`) })),
      )}
    </>
  );
}
