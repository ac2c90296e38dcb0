import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState, QueryView } from '@/components/state-views';
import { FieldPage } from '@/features/handover/components/field-page';
import { UsageForm } from '@/features/handover/components/usage-form';
import { useOutbox } from '@/features/handover/store/outbox';
import { useBoxes } from '@/features/handover/store/use-committee';

const route = getRouteApi('/field/usage/$box');

export function UsagePage() {
  const { t } = useTranslation('handover');
  const { box: code } = route.useParams();
  const { items } = useOutbox();
  const query = useBoxes();
  const box = query.data?.boxes.find((one) => one.box === code);
  const isTold =
    box?.isReported === true ||
    items.some((item) => item.kind === 'usage' && item.body.box === code && /waiting|sent/.test(item.state));
  if (box !== undefined && !isTold) return <UsageForm key={code} box={box} />;
  return (
    <FieldPage title={t('usage.title')} subtitle={code} backTo="/field">
      <QueryView query={query}>
        {() => <EmptyState title={t(isTold ? 'usage.done' : 'usage.notHere')} isGood={isTold} />}
      </QueryView>
    </FieldPage>
  );
}
