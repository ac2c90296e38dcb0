import { Link, type LinkProps } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import type { Fill } from '@/components/share-bar';
import { StackedBar } from '@/components/stacked-bar';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { balanceQuery } from '../api/get-balance';
import type { RegionProgress } from '../api/get-overview';
import { differenceOf, partsOf, type PartKey } from '../model/chain';
import { useListLink, type ListName } from './use-list-link';

const looks: Record<PartKey, { fill: Fill; list: ListName; search?: Record<string, string> }> = {
  notPrinted: { fill: 'none', list: 'orders' },
  notPacked: { fill: 'none', list: 'orders' },
  atPrinter: { fill: 's1', list: 'orders' },
  onRoad: { fill: 'info', list: 'shipments', search: { status: 'dispatched' } },
  inWarehouse: { fill: 's4', list: 'shipments', search: { status: 'received' } },
  inBoxes: { fill: 'ok', list: 'boxes' },
  voted: { fill: 's3', list: 'reconciliation' },
  archived: { fill: 's2', list: 'reconciliation' },
  quarantine: { fill: 'warn', list: 'cases', search: { kind: 'misrouted' } },
  damaged: { fill: 's3', list: 'reconciliation' },
  astray: { fill: 'bad', list: 'cases' },
  destroyed: { fill: 's2', list: 'reconciliation' },
  over: { fill: 's0', list: 'cases', search: { kind: 'countedOver' } },
};

interface WhereCardProps {
  total: RegionProgress;
  item: string;
  unit: Unit;
  region: string;
  contest?: string;
  isWholeProvince: boolean;
}

/** Where every sheet is: the parts sum to the order, and the difference opens the proof. */
export function WhereCard({ total, item, unit, region, contest, isWholeProvince }: WhereCardProps) {
  const { t } = useTranslation('overview');
  const balance = useQuery(balanceQuery(region, contest));
  const listLink = useListLink();
  const title = t(unit === 'sheet' ? 'where.title' : 'where.titlePieces');
  const proof = listLink('reconciliation', { region, ...(contest === undefined ? {} : { contest }) });
  const difference = balance.data === undefined ? undefined : differenceOf(balance.data);
  return (
    <Card title={title} aside={difference !== undefined && <Difference sheets={difference} unit={unit} link={proof} />}>
      <QueryView query={balance}>
        {(data) =>
          total.orderedSheets === 0 ? (
            <EmptyState title={t('where.nothing')} icon="document" />
          ) : (
            <StackedBar
              label={title}
              unit={unit}
              totalLabel={t('where.total')}
              parts={partsOf(total, data, item, isWholeProvince).map(({ key, value }) => {
                const { fill, list, search } = looks[key];
                return { key, value, fill, label: t(`where.${key}`), link: listLink(list, { region, ...search }) };
              })}
            />
          )
        }
      </QueryView>
    </Card>
  );
}

function Difference({ sheets, unit, link }: { sheets: number; unit: Unit; link?: LinkProps }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const badge = (
    <StatusBadge tone={sheets === 0 ? 'ok' : 'bad'}>
      {sheets === 0 ? t('where.zero') : t('where.difference', { amount: format.count(sheets, unit) })}
    </StatusBadge>
  );
  if (link === undefined) return badge;
  return (
    <Link {...link} title={t('where.hint')}>
      {badge}
    </Link>
  );
}
