import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { Figures } from '@/components/figures';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { wordOf, type EventWord } from '@/features/audit/model/words';
import { warehouseQuery } from '@/features/stock/api/reads';
import type { StockRow } from '@/features/stock/api/types';
import { CartonTable } from '@/features/stock/components/carton-table';
import { RegradeDialog } from '@/features/stock/components/regrade-dialog';
import { StockCard } from '@/features/stock/components/stock-card';
import { useStockWords } from '@/features/stock/components/stock-words';
import { isBallot } from '@/features/stock/model/items';
import { otherStates, wholeOf } from '@/features/stock/model/quantities';
import { warehouseOf } from '@/features/stock/model/words';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/stock/items/$item');

export function LinePage() {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const { t: audit } = useTranslation('audit');
  const { item } = route.useParams();
  const { contest, pool } = route.useSearch();
  const { region } = useRegion();
  const warehouse = warehouseOf(region);
  const name = useRegionName(warehouse);
  const words = useStockWords();
  const mayRecord = useMay('stock.record');
  const [isRegrading, setIsRegrading] = useState(false);
  const query = useQuery(warehouseQuery(warehouse));
  const row = query.data?.find(
    (one) => one.itemCode === item && (one.contestCode ?? undefined) === contest && one.pool === (pool ?? 'ordinary'),
  );
  return (
    <>
      <PageHeader
        title={words(item, contest)}
        description={
          isBallot(item)
            ? `${t('sub.ballots', { pool: tc(pool === 'revote' ? 'pool.revote' : 'pool.ordinary') })} · ${t('count.where', { name })}`
            : t('count.where', { name })
        }
        back={<BackLink to="/stock">{t('line.back')}</BackLink>}
      >
        {mayRecord && row !== undefined && !isBallot(item) && (
          <Button
            variant="default"
            onClick={() => {
              setIsRegrading(true);
            }}
          >
            {t('line.regrade')}
          </Button>
        )}
      </PageHeader>
      <QueryView query={query}>
        {() => (
          <PageStack>
            {row === undefined ? <Notice tone="info">{t('line.absent')}</Notice> : <LineFigures row={row} />}
            {row !== undefined && hasCartons(row) && <Cartons row={row} />}
            <StockCard
              region={warehouse}
              item={item}
              contest={contest}
              eventName={(type) => audit(`type.${wordOf(type) as EventWord}`)}
            />
          </PageStack>
        )}
      </QueryView>
      {isRegrading && row !== undefined && (
        <RegradeDialog
          row={row}
          onClose={() => {
            setIsRegrading(false);
          }}
        />
      )}
    </>
  );
}

const hasCartons = (row: StockRow) =>
  [row.unsortedQuantity, row.quarantineQuantity, row.revoteStoreQuantity].some((quantity) => (quantity ?? 0) > 0);

/** Where it stands and in which condition; what there is none of is left out. */
function LineFigures({ row }: { row: StockRow }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const hint = format.unit(unitNamed(row.unit));
  const figure = (label: string, value: number | null | undefined) => ({
    label,
    value: value == null ? '–' : format.number(value),
    hint: value == null ? t('state.counting') : hint,
  });
  return (
    <>
      <Figures
        figures={[
          figure(t('line.whole'), wholeOf(row)),
          ...((row.unsortedQuantity ?? 0) > 0 ? [figure(t('column.inCartons'), row.unsortedQuantity)] : []),
          figure(t('column.good'), row.goodQuantity),
          ...otherStates(row).map(({ state, quantity }) =>
            figure(
              state === 'quarantine' || state === 'revoteStore' ? t(`stockPlace.${state}`) : t(`condition.${state}`),
              quantity,
            ),
          ),
          ...((row.packedQuantity ?? 0) > 0 ? [figure(t('column.packed'), row.packedQuantity)] : []),
          ...(row.requiredQuantity == null
            ? []
            : [{ label: t('column.required'), value: format.number(row.requiredQuantity), hint }]),
        ]}
      />
      {wholeOf(row) === null && <Notice tone="info">{t('line.hidden')}</Notice>}
    </>
  );
}

function Cartons({ row }: { row: StockRow }) {
  const { t } = useTranslation('stock');
  const filter = { item: row.itemCode, contest: row.contestCode ?? undefined, pool: row.pool };
  return (
    <Card
      title={t('line.cartons')}
      aside={
        <Link to="/stock/cartons" search={{ region: row.regionCode, ...filter }} className="t-link">
          {t('line.allCartons')}
        </Link>
      }
    >
      <CartonTable
        filter={{ region: row.regionCode, ...filter }}
        empty={<EmptyState title={t('cartons.empty')} icon="box" />}
      />
    </Card>
  );
}
