import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { electionsQuery } from '@/app/context/elections';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { milestonesQuery, type Milestone } from '@/features/planning/api/catalogue';
import { MilestoneDialog } from '@/features/planning/components/milestone-form';
import { MilestonesTable } from '@/features/planning/components/milestones-table';
import { useFormat } from '@/i18n/use-format';

export function SchedulePage() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const query = useQuery(milestonesQuery);
  const { data: elections } = useQuery(electionsQuery);
  const [edited, setEdited] = useState<Milestone | null>(null);
  const election = elections?.[0];
  return (
    <>
      <PageHeader
        title={t('schedule.title')}
        description={
          election === undefined
            ? undefined
            : t('schedule.description', { date: format.date(election.pollingDay, { weekday: true, long: true }) })
        }
        note={election?.name}
      />
      <Card title={t('schedule.title')}>
        <QueryView query={query}>
          {(milestones) => <MilestonesTable milestones={milestones} onEdit={setEdited} />}
        </QueryView>
      </Card>
      <MilestoneDialog
        milestone={edited}
        onClose={() => {
          setEdited(null);
        }}
      />
    </>
  );
}
