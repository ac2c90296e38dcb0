import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PhotosCard } from '@/components/photos/photos-card';
import { PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { boxHandOversQuery } from '@/features/distribution/api/reads';
import { pagingOf } from '@/features/distribution/components/paging';
import { HandOverTable } from '@/features/distribution/components/tables';
import { boxQuery } from '@/features/packing/api/reads';
import type { BoxDetail } from '@/features/packing/api/types';
import { BoxContents, BoxFacts, BoxHistory } from '@/features/packing/components/box-cards';
import { BoxStatusBadge } from '@/features/packing/components/box-status';
import { useContestName } from '@/features/packing/components/contest-label';
import { EmptyDialog } from '@/features/packing/components/empty-dialog';
import { stationText } from '@/features/packing/components/packing-matrix';
import { AddFindingButton } from '@/features/findings/components/add-finding';

const route = getRouteApi('/app/packing/boxes/$code');

export function BoxPage() {
  const { code } = route.useParams();
  const query = useQuery(boxQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: BoxDetail }) {
  const { t } = useTranslation('packing');
  const contestName = useContestName();
  const queryClient = useQueryClient();
  const mayPack = useMay('boxes.pack');
  const [isEmptying, setIsEmptying] = useState(false);
  const { box, address } = detail;
  return (
    <>
      <PageHeader
        title={`${t('station', { number: stationText(box.stationNumber) })} · ${contestName(box.contestCode)}`}
        aside={<BoxStatusBadge box={box} />}
        description={`${box.code} · ${address.villageName}, ${t('district', { name: address.districtName })}, ${address.regencyName}`}
        back={
          <Link to="/packing" search={{ region: box.villageCode }} className="t-link">
            <Icon name="left" size={16} /> {t('box.back')}
          </Link>
        }
      >
        <AddFindingButton objectKind="box" objectCode={box.code} />
        {mayPack && box.place === 'packingHall' && box.status !== 'listed' && (
          <Button
            variant="default"
            onClick={() => {
              setIsEmptying(true);
            }}
          >
            {t('empty.action')}
          </Button>
        )}
      </PageHeader>
      <PageStack>
        <SideBySide>
          <BoxContents detail={detail} />
          <PageStack>
            <BoxFacts detail={detail} />
            <PhotosCard objectKind="box" objectCode={box.code} />
          </PageStack>
        </SideBySide>
        <Journey code={box.code} />
        <BoxHistory detail={detail} />
      </PageStack>
      {isEmptying && (
        <EmptyDialog
          code={box.code}
          requiredSheets={box.requiredSheets}
          onEmptied={() => {
            setIsEmptying(false);
            void queryClient.invalidateQueries({ queryKey: ['packing'] });
          }}
          onClose={() => {
            setIsEmptying(false);
          }}
        />
      )}
    </>
  );
}

/** Who signed for the box, there and back. */
function Journey({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const mayRead = useMay('distribution.read');
  const query = useInfiniteQuery({ ...boxHandOversQuery(code), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Card title={t('handOvers')}>
      <QueryView query={query}>
        {({ pages }) => <HandOverTable rows={pages.flatMap((page) => page.items)} {...pagingOf(query)} />}
      </QueryView>
    </Card>
  );
}
