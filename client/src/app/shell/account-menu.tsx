import { Button, Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { Icon } from '@/components/icon';
import { changeLanguage } from '@/i18n';
import type { Language } from '@/i18n/format';
import { applyDensity, useDensity } from '../context/preferences';
import { becomeSession, sessionQuery, useSession } from '../context/session';
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
    <Popover position="top-start" width={264} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.accountButton}
          aria-label={`${t('shell.account.label', { name: session.displayName })} ${roleName}`}
        >
          <span className={styles.avatar} data-initials={initials} />
          <span>
            {session.displayName} <small>{roleName}</small>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.accountPanel}
        aria-label={t('shell.account.label', { name: session.displayName })}
      >
        <OwnAccount />
        <Preferences />
        <SignOut />
      </Popover.Dropdown>
    </Popover>
  );
}

function OwnAccount() {
  const { t } = useTranslation();
  return (
    <Button variant="default" fullWidth component={Link} to="/account" leftSection={<Icon name="person" size={16} />}>
      {t('shell.account.own')}
    </Button>
  );
}

export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  return (
    <>
      <p className={styles.accountLabel}>{t('shell.account.language')}</p>
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
      <p className={styles.accountLabel}>{t('shell.account.scheme')}</p>
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
      <p className={styles.accountLabel}>{t('shell.account.density')}</p>
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

/** Ends the session on the server, then forgets it here; `before` wipes what the page itself has kept. */
export function useSignOut(before?: () => Promise<void>) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => api.DELETE('/api/session'),
    onSuccess: async () => {
      await before?.();
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await router.navigate({ to: '/sign-in', search: {} });
      becomeSession(queryClient, null);
    },
  });
}

function SignOut() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Button
      variant="default"
      fullWidth
      mt="sm"
      loading={signOut.isPending}
      onClick={() => {
        signOut.mutate();
      }}
    >
      {t('shell.account.signOut')}
    </Button>
  );
}
