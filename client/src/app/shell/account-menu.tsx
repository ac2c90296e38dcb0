import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { Icon } from '@/components/icon';
import { changeLanguage } from '@/i18n';
import type { Language } from '@/i18n/format';
import { applyDensity, useDensity } from '../context/preferences';
import { becomeSession, useSession } from '../context/session';
import { useRoleName } from './role-name';
import styles from './shell.module.css';

export function AccountMenu(): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const roleName = useRoleName(session.role);
  const initials = session.displayName
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return (
    <Menu position="top-start" width={264} closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.accountButton}
          aria-label={t('shell.account.label', { name: session.displayName })}
        >
          <span className={styles.avatar} aria-hidden="true">
            {initials}
          </span>
          <span>
            {session.displayName}
            <small>{roleName}</small>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Preferences />
        <Menu.Divider />
        <SignOut />
      </Menu.Dropdown>
    </Menu>
  );
}

function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  return (
    <>
      <Menu.Label>{t('shell.account.language')}</Menu.Label>
      <SegmentedControl
        fullWidth
        aria-label={t('shell.account.language')}
        value={i18n.language}
        onChange={(value) => void changeLanguage(value as Language)}
        data={[
          { value: 'id', label: 'Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Menu.Label>{t('shell.account.scheme')}</Menu.Label>
      <SegmentedControl
        fullWidth
        aria-label={t('shell.account.scheme')}
        value={colorScheme}
        onChange={(value) => {
          setColorScheme(value as 'auto' | 'light' | 'dark');
        }}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`shell.account.schemes.${value}`),
        }))}
      />
      <Menu.Label>{t('shell.account.density')}</Menu.Label>
      <SegmentedControl
        fullWidth
        aria-label={t('shell.account.density')}
        value={density}
        onChange={(value) => {
          applyDensity(value as typeof density);
        }}
        data={(['comfortable', 'compact'] as const).map((value) => ({
          value,
          label: t(`shell.account.densities.${value}`),
        }))}
      />
    </>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const signOut = useMutation({
    mutationFn: () => api.DELETE('/api/session'),
    onSuccess: async () => {
      becomeSession(queryClient, null);
      await router.navigate({ to: '/sign-in', search: {} });
    },
  });
  return (
    <Menu.Item
      leftSection={<Icon name="right" size={16} />}
      disabled={signOut.isPending}
      onClick={() => {
        signOut.mutate();
      }}
    >
      {t('shell.account.signOut')}
    </Menu.Item>
  );
}
