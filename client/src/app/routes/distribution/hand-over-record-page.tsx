import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { PhotosButton } from '@/components/photos/photos-dialog';
import { QueryView } from '@/components/state-views';
import { handOverQuery } from '@/features/distribution/api/reads';
import { HandOverRecord } from '@/features/distribution/components/hand-over-record';
import { AddFindingButton } from '@/features/findings/components/add-finding';

const route = getRouteApi('/focus/distribution/hand-overs/$number');

/** The record as it leaves the printer, on screen too. */
export function HandOverRecordPage() {
  const { t } = useTranslation('distribution');
  const { number } = route.useParams();
  const query = useQuery(handOverQuery(number));
  usePageTitle(t('paper.title', { number }));
  return (
    <PaperPage
      back={<Link to="/distribution">{t('paper.back')}</Link>}
      actions={
        <>
          <PhotosButton objectKind="handOver" objectCode={number} />
          <AddFindingButton objectKind="handOver" objectCode={number} />
        </>
      }
    >
      <QueryView query={query}>{(detail) => <HandOverRecord detail={detail} />}</QueryView>
    </PaperPage>
  );
}
