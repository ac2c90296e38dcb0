import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { PageHeader } from '@/components/page-header';
import { PhotosCard } from '@/components/photos/photos-card';
import { PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { SubjectHistory } from '@/features/audit/components/subject-history';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { caseQuery } from '@/features/shipments/api/get-case';
import type { Case } from '@/features/shipments/api/types';
import { CaseFacts } from '@/features/shipments/components/case-facts';
import { ResolveDialog } from '@/features/shipments/components/resolve-dialog';
import { caseLook, type CaseKind } from '@/features/shipments/model/words';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/cases/$code');

export function CasePage() {
  const { code } = route.useParams();
  const query = useQuery(caseQuery(code));
  return <QueryView query={query}>{(one) => <Detail one={one} />}</QueryView>;
}

function Detail({ one }: { one: Case }) {
  const { t } = useTranslation('shipments');
  const isOpen = one.status === 'open';
  const mayResolve = useMay('cases.resolve') && isOpen;
  const [isResolving, setIsResolving] = useState(false);
  return (
    <>
      <PageHeader
        title={one.code}
        back={<BackLink to="/cases">{t('cases.title')}</BackLink>}
        aside={<StatusBadge tone={isOpen ? 'warn' : 'ok'}>{t(isOpen ? 'cases.open' : 'cases.resolved')}</StatusBadge>}
        description={<StatusBadge {...caseLook[one.kind as CaseKind]}>{t(`kind.${one.kind as CaseKind}`)}</StatusBadge>}
      >
        <AddFindingButton objectKind="case" objectCode={one.code} />
        {mayResolve && (
          <Button
            onClick={() => {
              setIsResolving(true);
            }}
          >
            {t('cases.resolve')}
          </Button>
        )}
      </PageHeader>
      <SideBySide>
        <PageStack>
          <CaseFacts one={one} />
          <PhotosCard objectKind="case" objectCode={one.code} isOpen={isOpen} />
          {one.cartonCode != null && (
            <p>
              <Link to="/cartons/$code" params={{ code: one.cartonCode }} className="t-link">
                {t('carton.open', { code: one.cartonCode })}
              </Link>
            </p>
          )}
        </PageStack>
        <SubjectHistory code={one.cartonCode ?? one.boxCode ?? one.orderCode ?? one.shipmentCode ?? one.code} />
      </SideBySide>
      {isResolving && (
        <ResolveDialog
          one={one}
          onClose={() => {
            setIsResolving(false);
          }}
        />
      )}
    </>
  );
}
