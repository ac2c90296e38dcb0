import { Button, NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { vendorsQuery } from '@/features/identity/api/keys';
import { deliveryStates } from '@/features/identity/api/webhooks';
import { DeliveriesTable } from '@/features/identity/components/deliveries-table';
import { CreateWebhook } from '@/features/identity/components/webhook-dialogs';
import { WebhooksTable } from '@/features/identity/components/webhooks-table';

const route = getRouteApi('/app/webhooks');

export function WebhooksPage() {
  const { t } = useTranslation('identity');
  const { vendor: wanted, state } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(vendorsQuery);
  const [isCreating, setIsCreating] = useState(false);
  const vendor = query.data?.find(({ code }) => code === wanted) ?? query.data?.[0];
  const change = (next: { vendor?: string; state?: string }) =>
    void navigate({ to: '.', search: (current) => ({ ...current, ...next }), replace: true });
  return (
    <>
      <PageHeader title={t('webhooks.title')} description={t('webhooks.description')}>
        {vendor !== undefined && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsCreating(true);
            }}
          >
            {t('webhooks.create')}
          </Button>
        )}
      </PageHeader>
      <QueryView query={query}>
        {(vendors) =>
          vendor === undefined ? (
            <Notice tone="info">{t('keys.noVendor')}</Notice>
          ) : (
            <PageStack>
              <Card
                title={vendor.name}
                note={vendor.code}
                aside={
                  <Select
                    aria-label={t('keys.vendor')}
                    allowDeselect={false}
                    data={vendors.map(({ code, name }) => ({ value: code, label: name }))}
                    value={vendor.code}
                    onChange={(code) => {
                      change({ vendor: code ?? undefined });
                    }}
                  />
                }
              >
                <WebhooksTable key={vendor.code} vendor={vendor.code} />
              </Card>
              <Card
                title={t('webhooks.deliveries')}
                aside={
                  <NativeSelect
                    aria-label={t('webhooks.status')}
                    value={state ?? ''}
                    onChange={(event) => {
                      change({ state: event.currentTarget.value || undefined });
                    }}
                    data={[
                      { value: '', label: t('webhooks.allStates') },
                      ...deliveryStates.map((value) => ({ value, label: t(`webhooks.state.${value}`) })),
                    ]}
                  />
                }
              >
                <DeliveriesTable key={vendor.code} vendor={vendor.code} state={state} />
              </Card>
            </PageStack>
          )
        }
      </QueryView>
      {vendor !== undefined && (
        <CreateWebhook
          vendor={vendor.code}
          isOpen={isCreating}
          onClose={() => {
            setIsCreating(false);
          }}
        />
      )}
    </>
  );
}
