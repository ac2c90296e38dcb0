import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '@/app/context/environment';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { EmptyState, QueryView } from '@/components/state-views';
import { packListQuery } from '@/features/packing/api/reads';
import type { PackList } from '@/features/packing/api/types';
import { BoxLabel } from '@/features/packing/components/paper/box-label';
import styles from '@/features/packing/components/paper/label.module.css';

const route = getRouteApi('/focus/packing/$village/labels');

/** The labels of a village's boxes, one on each sheet of 150 x 100 mm. */
export function LabelsPage() {
  const { t } = useTranslation('packing');
  const { village } = route.useParams();
  const query = useQuery(packListQuery(village));
  const [onlySealed, setOnlySealed] = useState(true);
  usePageTitle(t('label.title', { name: query.data?.name ?? village }));
  return (
    <PaperPage
      back={
        <Link to="/packing" search={{ region: village }}>
          {t('label.back')}
        </Link>
      }
      actions={
        <Switch
          label={t('label.onlySealed')}
          checked={onlySealed}
          onChange={(event) => {
            setOnlySealed(event.currentTarget.checked);
          }}
        />
      }
    >
      <div className={styles.sheet}>
        <QueryView query={query}>{(list) => <Labels list={list} onlySealed={onlySealed} />}</QueryView>
      </div>
    </PaperPage>
  );
}

function Labels({ list, onlySealed }: { list: PackList; onlySealed: boolean }) {
  const { t } = useTranslation('packing');
  const { isDemo } = useEnvironment();
  const boxes = list.stations.flatMap((row) =>
    row.boxes.filter(({ status }) => !onlySealed || status === 'sealed').map((box) => ({ row, box })),
  );
  return (
    <>
      <h1 className="t-hidden">{t('label.title', { name: list.name })}</h1>
      {boxes.length === 0 ? (
        <EmptyState title={t('label.nothing')} icon="seal" />
      ) : (
        boxes.map(({ row, box }) => <BoxLabel key={box.code} list={list} row={row} box={box} isDemo={isDemo} />)
      )}
    </>
  );
}
