import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@/api/connection';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { FieldPage } from '@/features/handover/components/field-page';
import { refused, waiting } from '@/features/handover/model/queue';
import { forgetOthers } from '@/features/handover/store/database';
import { useOutbox } from '@/features/handover/store/outbox';
import { useCommittee } from '@/features/handover/store/use-committee';
import { PasswordCard } from '@/features/identity/components/account';
import { useFormat } from '@/i18n/use-format';
import { Preferences, useSignOut } from '../../shell/account-menu';
import { useInstallation } from '../../shell/installation';

export function AccountPage() {
  const { t } = useTranslation('handover');
  const { displayName, userName, own } = useCommittee();
  return (
    <FieldPage title={displayName} subtitle={`${userName} · ${own}`}>
      <OfflineWork />
      <Card title={t('account.title')}>
        <CardBody>
          <Preferences />
        </CardBody>
      </Card>
      <PasswordCard />
      <SignOut />
    </FieldPage>
  );
}

function OfflineWork() {
  const { t } = useTranslation('handover');
  const { isReady, isInstalled, install } = useInstallation();
  const words = isInstalled ? 'account.installed' : isReady ? 'account.ready' : 'account.notReady';
  return (
    <Card title={t('account.offlineWork')}>
      <CardBody>
        <Notice tone={isReady ? 'ok' : 'warn'}>{t(words)}</Notice>
        {install !== null && (
          <Button h={48} radius={12} fullWidth onClick={install}>
            {t('account.install')}
          </Button>
        )}
      </CardBody>
    </Card>
  );
}

/** Nothing that waits may be left behind, and a session that only this phone ends is none that has ended. */
function SignOut() {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const connection = useConnection();
  const { items } = useOutbox();
  const open = waiting(items).length + refused(items).length;
  const signOut = useSignOut(() => forgetOthers(null));
  if (open > 0) return <Notice tone="warn">{t('account.waits', { amount: format.number(open) })}</Notice>;
  if (connection === 'offline') return <Notice tone="warn">{t('account.offline')}</Notice>;
  return (
    <div>
      <Button
        variant="default"
        h={52}
        radius={12}
        fullWidth
        loading={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('account.signOut')}
      </Button>
      <p className="t-muted t-help">{t('account.drafts')}</p>
    </div>
  );
}
