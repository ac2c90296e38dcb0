import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { QueryView } from '@/components/state-views';
import { tripQuery } from '@/features/distribution/api/trips';
import { DeliveryNote } from '@/features/distribution/components/delivery-note';

const route = getRouteApi('/focus/distribution/trips/$code/note');

/** The delivery note as it leaves the printer, on screen too. */
export function DeliveryNotePage() {
  const { t } = useTranslation('distribution');
  const { code } = route.useParams();
  const query = useQuery(tripQuery(code));
  usePageTitle(t('note.title', { code }));
  return (
    <PaperPage
      back={
        <Link to="/distribution/trips/$code" params={{ code }}>
          {t('note.back')}
        </Link>
      }
    >
      <QueryView query={query}>{(detail) => <DeliveryNote detail={detail} />}</QueryView>
    </PaperPage>
  );
}
