import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import type { IconName } from '@/components/icon';
import { StageBars } from '@/components/stage-bars';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { RegionProgress } from '../api/get-overview';
import { stagesOf, wholeOf, type StageKey } from '../model/chain';
import { useListLink, type ListName } from './use-list-link';

const looks: Record<StageKey, { icon: IconName; list: ListName; search?: Record<string, string> }> = {
  required: { icon: 'list', list: 'requirement' },
  ordered: { icon: 'document', list: 'orders' },
  printed: { icon: 'press', list: 'orders' },
  packed: { icon: 'seal', list: 'orders' },
  dispatched: { icon: 'truck', list: 'shipments' },
  received: { icon: 'warehouse', list: 'shipments', search: { status: 'received' } },
  sorted: { icon: 'check', list: 'reconciliation' },
};

interface ChainCardProps {
  total: RegionProgress;
  unit: Unit;
  region: string;
  isWholeProvince: boolean;
}

/** How far along the chain, on one scale. */
export function ChainCard({ total, unit, region, isWholeProvince }: ChainCardProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const listLink = useListLink();
  const stages = stagesOf(total, isWholeProvince).map(({ key, value }) => {
    const { icon, list, search } = looks[key];
    // The printer's runs for several regions are known as a whole only.
    const hint = key === 'printed' && !isWholeProvince ? 'printedPart' : key;
    return {
      key,
      value,
      icon,
      label: t(`chain.${key}`),
      hint: t(`chain.${hint}Hint`),
      link: listLink(list, { region, ...search }),
    };
  });
  return (
    <Card title={t('chain.title')} aside={<span className="t-faint t-help">{format.unit(unit)}</span>}>
      <StageBars stages={stages} whole={wholeOf(total)} unit={unit} />
    </Card>
  );
}
