import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { AccountFacts, PasswordCard, SecondFactorCard } from '@/features/identity/components/account';

export function AccountPage() {
  const { t } = useTranslation('identity');
  return (
    <>
      <PageHeader title={t('account.title')} />
      <SideBySide>
        <PageStack>
          <SecondFactorCard />
          <PasswordCard />
        </PageStack>
        <AccountFacts />
      </SideBySide>
    </>
  );
}
