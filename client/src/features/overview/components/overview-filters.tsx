import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ContestName } from '@/components/contest-name';
import { useFormat } from '@/i18n/use-format';
import { contestsQuery, itemsQuery } from '../api/list-choices';
import { ballots, contestChoices, itemChoices } from '../model/choices';
import { Switch } from './switch';
import styles from './overview.module.css';

interface OverviewFiltersProps {
  region: string;
  item: string;
  contest?: string;
  onItem: (item: string | undefined) => void;
  onContest: (contest: string | undefined) => void;
}

const all = 'all';

/** Item and contest; both stand in the address. */
export function OverviewFilters({ region, item, contest, onItem, onContest }: OverviewFiltersProps) {
  const { t } = useTranslation('overview');
  const { language } = useFormat();
  const contests = contestChoices(useQuery(contestsQuery).data ?? [], region);
  const items = itemChoices(useQuery(itemsQuery).data ?? [], language);
  return (
    <div className={styles.filters} role="group" aria-label={t('overview.filters')}>
      {contests.length > 0 && (
        <Switch
          label={t('overview.contest')}
          value={contest ?? all}
          onChange={(value) => {
            onContest(value === all ? undefined : value);
          }}
          data={[
            { value: all, label: t('overview.allContests') },
            ...contests.map(({ value, kind }) => ({
              value,
              label: <ContestName kind={kind}>{t(`contest.${kind}`, { ns: 'common' })}</ContestName>,
            })),
          ]}
        />
      )}
      {items.length > 1 && (
        <Select
          aria-label={t('overview.item')}
          w={170}
          allowDeselect={false}
          data={items}
          value={item}
          onChange={(value) => {
            onItem(value === null || value === ballots ? undefined : value);
          }}
        />
      )}
    </div>
  );
}
