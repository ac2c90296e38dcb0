import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useMay } from '@/app/context/session';
import { Card, Facts } from '@/components/card';
import { RefusalNotice } from '@/components/notice';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { openSorting } from '../api/sort-carton';
import type { SortingCarton, SortingTeam } from '../api/types';
import { CountForm } from './count-form';
import styles from './sorting.module.css';

interface CartonPanelProps {
  carton: SortingCarton;
  team: SortingTeam;
  onDone: (words: string) => void;
  onCounting: (isCounting: boolean) => void;
}

/** The carton that was scanned: what it is, where it stands, and what can be done with it now. */
export function CartonPanel({ carton, team, onDone, onCounting }: CartonPanelProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const maySort = useMay('warehouse.sort');
  const isOpen = carton.place === 'sorting';
  const isMine = isOpen && carton.teamCode === team.code;
  useEffect(() => {
    onCounting(isMine);
    return () => {
      onCounting(false);
    };
  }, [isMine, onCounting]);
  return (
    <Card
      title={carton.code}
      note={<StockName item={carton.itemCode} contest={carton.contestCode} pool={carton.pool} />}
      aside={<State carton={carton} />}
    >
      <Facts
        facts={[
          { label: t('desk.label'), value: format.count(carton.packedSheets, 'sheet') },
          ...(carton.count == null
            ? [{ label: t('desk.held2'), value: format.count(carton.heldSheets, 'sheet') }]
            : []),
          ...(carton.count == null
            ? []
            : [
                { label: t('desk.good'), value: format.count(carton.count.goodSheets, 'sheet') },
                { label: t('desk.damaged'), value: format.count(carton.count.damagedSheets, 'sheet') },
              ]),
        ]}
      />
      {isMine && maySort && <CountForm carton={carton} team={team} onDone={onDone} />}
      {!isOpen && maySort && isWaiting(carton) && <OpenAction carton={carton} team={team} onDone={onDone} />}
    </Card>
  );
}

function isWaiting({ place }: SortingCarton): boolean {
  return place === 'main' || place === 'quarantine';
}

function State({ carton }: { carton: SortingCarton }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const [tone, words]: [Tone, string] =
    carton.place === 'sorting'
      ? [
          'info',
          t('desk.opened', {
            team: carton.teamName ?? '',
            time: carton.openedAt == null ? '' : format.time(carton.openedAt, { withZone: true }),
          }),
        ]
      : carton.count != null
        ? ['ok', t('desk.sorted')]
        : isWaiting(carton)
          ? ['none', t('desk.waiting')]
          : ['warn', t('desk.elsewhere')];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

function OpenAction({ carton, team, onDone }: Omit<CartonPanelProps, 'onCounting'>) {
  const { t } = useTranslation('sorting');
  const write = useWrite(openSorting, {
    onSuccess: () => {
      onDone(t('desk.openedNow', { code: carton.code, team: team.name }));
    },
  });
  return (
    <div className={styles.deskActions}>
      <Button
        size="lg"
        loading={write.isPending}
        onClick={() => {
          write.mutate({ code: carton.code, team: team.code });
        }}
      >
        {t('desk.open')}
      </Button>
      <RefusalNotice error={write.error} />
    </div>
  );
}
