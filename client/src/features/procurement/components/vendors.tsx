import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { plantsQuery, vendorsQuery } from '../api/contracts';
import type { Plant, Vendor } from '../api/parties';

export function VendorsTable({ onEdit }: { onEdit: (vendor: Vendor) => void }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const mayManage = useMay('vendors.manage');
  const query = useQuery(vendorsQuery);
  const columns: Column<Vendor>[] = [
    {
      key: 'name',
      header: t('vendors.name'),
      isRowHeader: true,
      cell: ({ name, code }) => (
        <>
          {name} <span className="t-code t-faint">{code}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: t('contracts.status'),
      cell: ({ isActive }) => (
        <StatusBadge tone={isActive ? 'ok' : 'none'}>{t(isActive ? 'vendors.active' : 'vendors.inactive')}</StatusBadge>
      ),
    },
    { key: 'plants', header: t('vendors.plants'), align: 'right', cell: ({ plantCount }) => format.number(plantCount) },
  ];
  if (mayManage) {
    columns.push({
      key: 'edit',
      header: t('vendors.action'),
      align: 'right',
      cell: (vendor) => (
        <Button
          variant="default"
          size="xs"
          aria-label={`${t('vendors.edit')} ${vendor.name}`}
          onClick={() => {
            onEdit(vendor);
          }}
        >
          {t('vendors.edit')}
        </Button>
      ),
    });
  }
  return (
    <QueryView query={query}>
      {(vendors) => (
        <DataTable
          caption={t('vendors.title')}
          columns={columns}
          rows={vendors}
          rowKey={({ code }) => code}
          empty={<EmptyState title={t('vendors.empty')} icon="factory" />}
        />
      )}
    </QueryView>
  );
}

export function PlantsTable() {
  const { t } = useTranslation('procurement');
  const query = useQuery(plantsQuery(undefined));
  const columns: Column<Plant>[] = [
    {
      key: 'name',
      header: t('orders.plant'),
      isRowHeader: true,
      cell: ({ name, code }) => (
        <>
          {name} <span className="t-code t-faint">{code}</span>
        </>
      ),
    },
    { key: 'city', header: t('vendors.city'), cell: ({ city }) => city },
    {
      key: 'vendor',
      header: t('orders.vendor'),
      cell: ({ vendorCode }) => <span className="t-code">{vendorCode}</span>,
    },
  ];
  return (
    <QueryView query={query}>
      {(plants) => (
        <DataTable
          caption={t('vendors.plantsTitle')}
          columns={columns}
          rows={plants}
          rowKey={({ code }) => code}
          empty={<EmptyState title={t('vendors.noPlants')} icon="factory" />}
        />
      )}
    </QueryView>
  );
}
