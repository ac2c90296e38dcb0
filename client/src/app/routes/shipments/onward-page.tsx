import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { quarantineQuery } from '@/features/shipments/api/list-quarantine';
import { OnwardForm } from '@/features/shipments/components/onward-form';

/** What does not belong here goes to its owner under a new delivery note. */
export function OnwardPage() {
  const { t } = useTranslation('shipments');
  const { region } = useRegion();
  const name = useRegionName(region);
  const navigate = useNavigate();
  const query = useQuery(quarantineQuery(region));
  return (
    <>
      <PageHeader
        title={t('onward.title')}
        description={t('onward.description', { name })}
        back={
          <Link to="/shipments" className="t-link t-help">
            ← {t('detail.back')}
          </Link>
        }
      />
      <QueryView query={query}>
        {(cartons) =>
          cartons.length === 0 ? (
            <div className="t-card">
              <EmptyState title={t('onward.none')} hint={t('onward.noneHint')} isGood />
            </div>
          ) : (
            <OnwardForm
              cartons={cartons}
              onDispatched={(code) => void navigate({ to: '/shipments/$code', params: { code } })}
            />
          )
        }
      </QueryView>
    </>
  );
}
