import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { QueryView } from '@/components/state-views';
import { destructionQuery } from '@/features/destruction/api/reads';
import { Certificate } from '@/features/destruction/components/certificate';

const route = getRouteApi('/focus/destruction/$code/certificate');

/** The record as it leaves the printer, on screen too. */
export function CertificatePage() {
  const { t } = useTranslation('destruction');
  const { code } = route.useParams();
  const query = useQuery(destructionQuery(code));
  usePageTitle(t('paper.title', { code }));
  return (
    <PaperPage
      back={
        <Link to="/destruction/$code" params={{ code }}>
          {t('paper.back')}
        </Link>
      }
    >
      <QueryView query={query}>{(detail) => <Certificate detail={detail} />}</QueryView>
    </PaperPage>
  );
}
