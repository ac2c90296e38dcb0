import { useTranslation } from 'react-i18next';
import { FieldPage } from '@/features/handover/components/field-page';
import { QueueList } from '@/features/handover/components/queue-list';
import { useBoxes } from '@/features/handover/store/use-committee';

export function QueuePage() {
  const { t } = useTranslation('handover');
  const { data } = useBoxes();
  return (
    <FieldPage title={t('queue.title')}>
      <QueueList boxes={data?.boxes ?? []} />
    </FieldPage>
  );
}
