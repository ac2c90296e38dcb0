import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { rolesQuery, type User } from '@/features/identity/api/users';
import { UserDialog } from '@/features/identity/components/user-dialogs';
import { UsersTable } from '@/features/identity/components/users-table';
import { useRoleLabel } from '@/features/identity/components/use-role-label';

const route = getRouteApi('/app/users');

export function UsersPage() {
  const { t } = useTranslation('identity');
  const { region } = useRegion();
  const { role } = route.useSearch();
  const navigate = route.useNavigate();
  const roleLabel = useRoleLabel();
  const { data: roles = [] } = useQuery(rolesQuery);
  const [edited, setEdited] = useState<User | 'new' | null>(null);
  return (
    <>
      <PageHeader title={t('users.title')}>
        <Button
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => {
            setEdited('new');
          }}
        >
          {t('users.create')}
        </Button>
      </PageHeader>
      <Card
        title={t('users.title')}
        aside={
          <Select
            aria-label={t('users.role')}
            placeholder={t('users.allRoles')}
            clearable
            data={roles.map((one) => ({ value: one.role, label: roleLabel(one.role) }))}
            value={role ?? null}
            onChange={(value) => {
              void navigate({ to: '.', search: (current) => ({ ...current, role: value ?? undefined }) });
            }}
          />
        }
      >
        <UsersTable region={region} role={role} onEdit={setEdited} />
      </Card>
      <UserDialog
        user={edited}
        region={region}
        onClose={() => {
          setEdited(null);
        }}
      />
    </>
  );
}
