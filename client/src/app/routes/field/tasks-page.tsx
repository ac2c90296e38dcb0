import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/state-views';
import { FieldPage } from '@/features/handover/components/field-page';
import { TaskList } from '@/features/handover/components/task-list';
import { useBoxes, useCommittee } from '@/features/handover/store/use-committee';

export function TasksPage() {
  const { t } = useTranslation('handover');
  const { displayName, own } = useCommittee();
  const query = useBoxes();
  return (
    <FieldPage title={t('tasks.title')} subtitle={`${displayName} · ${own}`}>
      <QueryView query={query}>{(kept) => <TaskList kept={kept} />}</QueryView>
    </FieldPage>
  );
}
