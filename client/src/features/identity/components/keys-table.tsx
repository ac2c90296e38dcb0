import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { Icon } from '@/components/icon';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { keysQuery, type ApiKey } from '../api/keys';
import styles from './keys-table.module.css';

const toneOf = { active: 'ok', expired: 'warn', revoked: 'none' } as const satisfies Record<string, Tone>;
type KeyStatus = keyof typeof toneOf;

export const keyActions = ['rotate', 'limit', 'sign', 'revoke'] as const;
export type KeyAction = (typeof keyActions)[number];

interface KeysTableProps {
  vendor: string;
  onChoose: (action: KeyAction, key: ApiKey) => void;
}

/** A vendor's keys; the keys themselves are kept nowhere. */
export function KeysTable({ vendor, onChoose }: KeysTableProps) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const query = useQuery(keysQuery(vendor));
  const columns: Column<ApiKey>[] = [
    {
      key: 'name',
      header: t('keys.name'),
      isRowHeader: true,
      cell: (key) => <KeyName apiKey={key} keys={query.data} />,
    },
    {
      key: 'key',
      header: t('keys.key'),
      cell: ({ publicPart, isTest }) => (
        <span>
          <span className="t-code">{publicPart}…</span>
          {isTest && (
            <>
              {' '}
              <StatusBadge tone="info">{t('keys.test')}</StatusBadge>
            </>
          )}
        </span>
      ),
    },
    {
      key: 'scopes',
      header: t('keys.scopes'),
      cell: ({ scopes, signingKey }) => (
        <span>
          {scopes.map((scope) => t(`keys.scope.${scope as 'read'}`, { defaultValue: scope })).join(', ')}
          {signingKey != null && <span className={styles.sub}>{t('keys.signed')}</span>}
        </span>
      ),
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
      key: 'limit',
      header: t('keys.limit'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ requestsPerMinute, hasOwnLimit }) => (
        <span>
          {format.number(requestsPerMinute)}
          {!hasOwnLimit && <span className={styles.sub}>{t('keys.usualLimit')}</span>}
        </span>
      ),
    },
    {
      key: 'actions',
      header: '',
      align: 'right',
      cell: (key) => key.status === 'active' && <KeyMenu apiKey={key} onChoose={onChoose} />,
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

/** The name, and the key before or after it: people tell keys of one name apart by how they begin. */
function KeyName({ apiKey, keys = [] }: { apiKey: ApiKey; keys: readonly ApiKey[] | undefined }) {
  const { t } = useTranslation('identity');
  const beginning = (id?: number | null) => keys.find((key) => key.id === id)?.publicPart;
  const before = beginning(apiKey.replacesId);
  const after = beginning(apiKey.replacedById);
  return (
    <span>
      {apiKey.name}
      {before !== undefined && <span className={styles.sub}>{t('keys.replaces', { key: before })}</span>}
      {after !== undefined && <span className={styles.sub}>{t('keys.replacedBy', { key: after })}</span>}
    </span>
  );
}

function KeyMenu({ apiKey, onChoose }: { apiKey: ApiKey; onChoose: KeysTableProps['onChoose'] }) {
  const { t } = useTranslation('identity');
  const possible = keyActions.filter((action) => action !== 'rotate' || apiKey.replacedById == null);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<Icon name="down" size={14} />}
          aria-label={t('keys.actionsOf', { name: apiKey.name, key: apiKey.publicPart })}
        >
          {t('keys.actions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map((action) => (
          <Menu.Item
            key={action}
            onClick={() => {
              onChoose(action, apiKey);
            }}
          >
            {t(`keys.action.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
