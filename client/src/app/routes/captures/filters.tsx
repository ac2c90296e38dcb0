import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';
import { vendorsQuery } from '@/features/identity/api/keys';

const hoursOf = { day: 24, week: 7 * 24 } as const;
const periods = ['day', 'week', 'all'] as const;

/** When a period began, to the full hour, so that the same question is asked while a page is looked at. */
export function beginningOf(period: string | undefined): string | undefined {
  if (period !== 'day' && period !== 'week') return undefined;
  const hour = 3_600_000;
  return new Date(Math.floor(Date.now() / hour) * hour - hoursOf[period] * hour).toISOString();
}

interface FiltersProps {
  vendor: string | undefined;
  period: string | undefined;
  onChange: (next: { vendor?: string | undefined; period?: string | undefined }) => void;
}

/** Whose calls, and since when. */
export function CaptureFilters({ vendor, period, onChange }: FiltersProps) {
  const { t } = useTranslation('captures');
  const vendors = useQuery(vendorsQuery);
  return (
    <>
      <NativeSelect
        aria-label={t('vendor')}
        value={vendor ?? ''}
        onChange={(event) => {
          onChange({ vendor: event.currentTarget.value || undefined });
        }}
        data={[
          { value: '', label: t('allVendors') },
          ...(vendors.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <NativeSelect
        aria-label={t('period')}
        value={period ?? 'all'}
        onChange={(event) => {
          onChange({ period: event.currentTarget.value === 'all' ? undefined : event.currentTarget.value });
        }}
        data={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
    </>
  );
}

export function CaptureTabs() {
  const { t } = useTranslation('captures');
  return (
    <PageTabs
      label={t('tabs')}
      tabs={[
        { to: '/captures', label: t('calls') },
        { to: '/capture-refusals', label: t('refusals') },
      ]}
    />
  );
}
