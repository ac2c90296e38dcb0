import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { HistoryLink } from '@/components/history-link';
import { QueryView } from '@/components/state-views';
import { subjectQuery } from '../api/events';
import { EventHistory } from './event-history';

/** What the journal holds of one object; nothing for those who may not read it. */
export function SubjectHistory({ code }: { code: string }) {
  const { t: tc } = useTranslation();
  const mayRead = useMay('audit.read');
  const query = useQuery({ ...subjectQuery(code), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Card title={tc('action.history')} aside={<HistoryLink code={code}>{tc('action.journal')}</HistoryLink>}>
      <QueryView query={query}>
        {({ items }) => <EventHistory label={tc('action.history')} events={items.toReversed()} />}
      </QueryView>
    </Card>
  );
}
