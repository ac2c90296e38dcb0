import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { QueryView } from '@/components/state-views';
import { packListQuery } from '@/features/packing/api/reads';
import { PackingRecord } from '@/features/packing/components/paper/packing-record';

const route = getRouteApi('/focus/packing/$village/record');

/** The record as it leaves the printer, on screen too: what is shown is what is signed. */
export function RecordPage() {
  const { t } = useTranslation('packing');
  const { village } = route.useParams();
  const query = useQuery(packListQuery(village));
  usePageTitle(t('paper.title', { name: query.data?.name ?? village }));
  return (
    <PaperPage
      back={
        <Link to="/packing" search={{ region: village }}>
          {t('paper.back')}
        </Link>
      }
    >
      <QueryView query={query}>{(list) => <PackingRecord list={list} />}</QueryView>
    </PaperPage>
  );
}
