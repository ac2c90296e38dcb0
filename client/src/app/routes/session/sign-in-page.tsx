import { getRouteApi, useRouter } from '@tanstack/react-router';
import { SignIn } from '@/features/identity/components/sign-in-form';
import { usePageTitle } from '@/components/page-header';
import { useTranslation } from 'react-i18next';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('identity');
  const { next } = route.useSearch();
  const router = useRouter();
  usePageTitle(t('signIn.title'));
  const enter = () => {
    router.history.push(next ?? '/');
  };
  return <SignIn onSignedIn={enter} hasSessionEnded={next !== undefined && next !== '/'} />;
}
