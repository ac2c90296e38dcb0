import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { keysQuery, type ApiKey } from '../api/keys';

const toneOf = { active: 'ok', expired: 'warn', revoked: 'none' } as const satisfies Record<string, Tone>;
type KeyStatus = keyof typeof toneOf;

/** A vendor's keys; the keys themselves are kept nowhere. */
export function KeysTable({ vendor, onRevoke }: { vendor: string; onRevoke: (key: ApiKey) => void }) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const query = useQuery(keysQuery(vendor));
  const columns: Column<ApiKey>[] = [
    { key: 'name', header: t('keys.name'), isRowHeader: true, cell: ({ name }) => name },
    { key: 'key', header: t('keys.key'), cell: ({ publicPart }) => <span className="t-code">{publicPart}…</span> },
    {
      key: 'scopes',
      header: t('keys.scopes'),
      cell: ({ scopes }) =>
        scopes.map((scope) => t(`keys.scope.${scope as 'read'}`, { defaultValue: scope })).join(', '),
    },
    {
      key: 'status',
      header: t('keys.statusLabel'),
      cell: ({ status }) => (
        <StatusBadge tone={toneOf[status as KeyStatus]}>{t(`keys.status.${status as KeyStatus}`)}</StatusBadge>
      ),
    },
    {
      key: 'expires',
      header: t('keys.expires'),
      isHiddenOnPhone: true,
      cell: ({ expiresAt }) => format.date(expiresAt),
    },
    {
      key: 'lastUsed',
      header: t('keys.lastUsed'),
      isHiddenOnPhone: true,
      cell: ({ lastUsedAt }) => (lastUsedAt == null ? t('keys.never') : format.dateTime(lastUsedAt)),
    },
    {
      key: 'revoke',
      header: '',
      align: 'right',
      cell: (key) =>
        key.status === 'active' && (
          <Button
            variant="default"
            size="xs"
            aria-label={`${t('keys.revoke')} ${key.name}`}
            onClick={() => {
              onRevoke(key);
            }}
          >
            {t('keys.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <QueryView query={query}>
      {(keys) => (
        <DataTable
          caption={t('keys.title')}
          columns={columns}
          rows={keys}
          rowKey={({ id }) => String(id)}
          empty={<EmptyState title={t('keys.empty.title')} hint={t('keys.empty.hint')} icon="key" />}
        />
      )}
    </QueryView>
  );
}
