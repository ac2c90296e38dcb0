import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { usersQuery, type User } from '../api/users';
import { useRoleLabel } from './use-role-label';

interface UsersTableProps {
  region: string;
  role: string | undefined;
  onEdit: (user: User) => void;
}

function RegionLabel({ code }: { code: string }) {
  return <>{useRegionName(code)}</>;
}

function UserStatus({ user }: { user: User }) {
  const { t } = useTranslation('identity');
  const now = useNow();
  if (!user.isActive) return <StatusBadge tone="none">{t('users.inactive')}</StatusBadge>;
  if (user.lockedUntil != null && Date.parse(user.lockedUntil) > now.getTime()) {
    return (
      <StatusBadge tone="bad" icon="lock">
        {t('users.locked')}
      </StatusBadge>
    );
  }
  if (user.mustChangePassword) return <StatusBadge tone="warn">{t('users.mustChange')}</StatusBadge>;
  return <StatusBadge tone="ok">{t('users.active')}</StatusBadge>;
}

export function UsersTable({ region, role, onEdit }: UsersTableProps) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const roleLabel = useRoleLabel();
  const query = useInfiniteQuery(usersQuery(region, role));
  const columns: Column<User>[] = [
    {
      key: 'name',
      header: t('users.name'),
      isRowHeader: true,
      cell: ({ displayName, userName }) => (
        <>
          {displayName}{' '}
          <span className="t-faint" style={{ fontWeight: 400 }}>
            {userName}
          </span>
        </>
      ),
    },
    { key: 'role', header: t('users.role'), cell: (user) => roleLabel(user.role) },
    { key: 'region', header: t('users.region'), cell: (user) => <RegionLabel code={user.region} /> },
    { key: 'status', header: t('users.status'), cell: (user) => <UserStatus user={user} /> },
    {
      key: 'factor',
      header: t('users.factor'),
      isHiddenOnPhone: true,
      cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'users.hasFactor' : 'users.noFactor'),
    },
    {
      key: 'lastSignIn',
      header: t('users.lastSignIn'),
      isHiddenOnPhone: true,
      cell: ({ lastSignInAt }) => (lastSignInAt == null ? t('users.never') : format.dateTime(lastSignInAt)),
    },
    {
      key: 'edit',
      header: '',
      align: 'right',
      cell: (user) => (
        <Button
          variant="default"
          size="xs"
          aria-label={`${t('users.edit')} ${user.displayName}`}
          onClick={() => {
            onEdit(user);
          }}
        >
          {t('users.edit')}
        </Button>
      ),
    },
  ];
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <DataTable
          caption={t('users.title')}
          columns={columns}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => String(id)}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onLoadMore={() => query.fetchNextPage()}
          empty={<EmptyState title={t('users.empty')} icon="people" />}
        />
      )}
    </QueryView>
  );
}
