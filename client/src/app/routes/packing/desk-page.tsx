import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { EmptyState, QueryView } from '@/components/state-views';
import { packListQuery } from '@/features/packing/api/reads';
import { PackingDesk } from '@/features/packing/components/desk/packing-desk';

const route = getRouteApi('/focus/packing/$village/desk');

/** One task, one screen: the boxes of a village, by scan and keyboard. */
export function DeskPage() {
  const { t } = useTranslation('packing');
  const { village } = route.useParams();
  const mayPack = useMay(['boxes.pack', 'boxes.verify']);
  const query = useQuery(packListQuery(village));
  if (!mayPack)
    return (
      <main id="main">
        <EmptyState title={t('desk.notMine')} icon="lock" />
      </main>
    );
  return (
    <QueryView query={query}>
      {(list) =>
        list.stations.length === 0 ? (
          <main id="main">
            <EmptyState title={t('none')} hint={t('noneHint')} icon="list" />
          </main>
        ) : (
          <PackingDesk list={list} />
        )
      }
    </QueryView>
  );
}
