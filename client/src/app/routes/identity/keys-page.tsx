import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { vendorsQuery, type ApiKey } from '@/features/identity/api/keys';
import { RotateKey, SetKeyLimit } from '@/features/identity/components/key-change-dialogs';
import { CreateKey, RevokeKey } from '@/features/identity/components/key-dialogs';
import { SetSigningKey } from '@/features/identity/components/set-signing-key';
import { KeysTable, type KeyAction } from '@/features/identity/components/keys-table';

const dialogs = { rotate: RotateKey, limit: SetKeyLimit, sign: SetSigningKey, revoke: RevokeKey } satisfies Record<
  KeyAction,
  unknown
>;

const route = getRouteApi('/app/api-keys');

export function KeysPage() {
  const { t } = useTranslation('identity');
  const { vendor: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(vendorsQuery);
  const [isCreating, setIsCreating] = useState(false);
  const [chosen, setChosen] = useState<{ action: KeyAction; key: ApiKey } | null>(null);
  const Dialog = dialogs[chosen?.action ?? 'revoke'];
  const vendor = query.data?.find(({ code }) => code === wanted) ?? query.data?.[0];
  return (
    <>
      <PageHeader title={t('keys.title')} description={t('keys.description')}>
        {vendor !== undefined && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsCreating(true);
            }}
          >
            {t('keys.create')}
          </Button>
        )}
      </PageHeader>
      <QueryView query={query}>
        {(vendors) =>
          vendor === undefined ? (
            <Notice tone="info">{t('keys.noVendor')}</Notice>
          ) : (
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
                    void navigate({ to: '.', search: (current) => ({ ...current, vendor: code ?? undefined }) });
                  }}
                />
              }
            >
              <KeysTable
                vendor={vendor.code}
                onChoose={(action, key) => {
                  setChosen({ action, key });
                }}
              />
            </Card>
          )
        }
      </QueryView>
      {vendor !== undefined && (
        <>
          <CreateKey
            vendor={vendor.code}
            isOpen={isCreating}
            onClose={() => {
              setIsCreating(false);
            }}
          />
          {chosen !== null && (
            <Dialog
              vendor={vendor.code}
              apiKey={chosen.key}
              onClose={() => {
                setChosen(null);
              }}
            />
          )}
        </>
      )}
    </>
  );
}
