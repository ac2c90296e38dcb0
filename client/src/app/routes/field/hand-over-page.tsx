import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState, QueryView } from '@/components/state-views';
import { FieldPage } from '@/features/handover/components/field-page';
import { HandOverFlow } from '@/features/handover/components/hand-over-flow';
import { legOf } from '@/features/handover/model/leg';
import { useOutbox } from '@/features/handover/store/outbox';
import { useBoxes, useCommittee } from '@/features/handover/store/use-committee';

const route = getRouteApi('/field/hand-over/$leg');

export function HandOverPage() {
  const { t } = useTranslation('handover');
  const params = route.useParams();
  const { box } = route.useSearch();
  const { own } = useCommittee();
  const { isRead } = useOutbox();
  const query = useBoxes();
  const leg = legOf(own, params.leg);
  if (leg === null) {
    return (
      <FieldPage title={t('flow.unknownLeg')} backTo="/field">
        <EmptyState title={t('flow.unknownLeg')} hint={t('flow.unknownLegHint')} icon="search" />
      </FieldPage>
    );
  }
  if (query.data !== undefined) {
    return isRead ? <HandOverFlow key={leg.key} leg={leg} boxes={query.data.boxes} scanned={box} /> : null;
  }
  return (
    <FieldPage title={t('tasks.title')} backTo="/field">
      <QueryView query={query}>{() => null}</QueryView>
    </FieldPage>
  );
}
