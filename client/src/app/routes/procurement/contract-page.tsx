import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { contractQuery } from '@/features/procurement/api/contracts';
import { ContractFacts, ContractMoney, ContractSigning } from '@/features/procurement/components/contract-view';
import { ContractStatusBadge } from '@/features/procurement/components/contracts-table';
import { OrdersTable } from '@/features/procurement/components/orders-table';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/contracts/$code');

export function ContractPage() {
  const { t } = useTranslation('procurement');
  const { code } = route.useParams();
  const { own } = useRegion();
  const query = useQuery(contractQuery(code));
  return (
    <>
      <PageHeader
        title={code}
        back={<BackLink to="/contracts">{t('contract.back')}</BackLink>}
        aside={query.data !== undefined && <ContractStatusBadge status={query.data.status} />}
        description={query.data?.title}
      />
      <QueryView query={query}>
        {(contract) => (
          <PageStack>
            <ContractSigning contract={contract} />
            <ContractMoney contract={contract} />
            <ContractFacts contract={contract} />
            <Card title={t('contract.orders')}>
              <OrdersTable
                filter={{ region: own, contract: code }}
                empty={<EmptyState title={t('orders.empty.title')} hint={t('orders.empty.hint')} icon="document" />}
              />
            </Card>
          </PageStack>
        )}
      </QueryView>
    </>
  );
}
