import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScanField } from '@/components/scan/scan-field';
import { playScanSound } from '@/components/scan/sounds';
import { EmptyState, QueryView } from '@/components/state-views';
import { cartonQuery } from '../api/get-carton';
import { teamsQuery } from '../api/list-teams';
import type { SortingTeam } from '../api/types';
import { CartonPanel } from './carton-panel';
import styles from './sorting.module.css';

/** One carton at a time: scan the label, open it for a team, count it, close it. Enter ends a scan and decides nothing. */
export function SortingDesk({ region }: { region: string }) {
  const { t } = useTranslation('sorting');
  const teams = useQuery(teamsQuery(region));
  return (
    <QueryView query={teams}>
      {(all) => {
        const active = all.filter(({ isActive }) => isActive);
        return active.length === 0 ? (
          <EmptyState title={t('team.none')} hint={t('team.noneHint')} icon="people" />
        ) : (
          <Desk teams={active} />
        );
      }}
    </QueryView>
  );
}

function Desk({ teams }: { teams: readonly SortingTeam[] }) {
  const { t } = useTranslation('sorting');
  const queryClient = useQueryClient();
  const [team, setTeam] = useState(teams[0]?.code ?? '');
  const [scanned, setScanned] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isCounting, setIsCounting] = useState(false);
  const chosen = teams.find(({ code }) => code === team);
  // A team whose carton is on the table goes on with that one; nothing else can be opened before it is closed.
  const code = scanned ?? chosen?.openCarton ?? null;
  const onScan = useCallback((text: string) => {
    setSaid('');
    setScanned(text);
  }, []);
  const onDone = useCallback(
    (words: string) => {
      playScanSound('accepted');
      setSaid(words);
      setScanned(null);
      void queryClient.invalidateQueries({ queryKey: ['sorting'] });
    },
    [queryClient],
  );
  return (
    <>
      <NativeSelect
        label={t('desk.team')}
        value={team}
        onChange={(event) => {
          setTeam(event.currentTarget.value);
          setScanned(null);
        }}
        data={teams.map((one) => ({ value: one.code, label: `${one.name} · ${one.code} · ${one.coordinator}` }))}
      />
      <ScanField
        label={t('desk.scan')}
        placeholder={t('desk.scanHint')}
        isHeld={isCounting}
        heldText={t('desk.held')}
        onScan={onScan}
        announcement={said}
      />
      {said !== '' && <p data-testid="desk-result">{said}</p>}
      {code !== null && chosen !== undefined && (
        <Carton key={code} code={code} team={chosen} onDone={onDone} onCounting={setIsCounting} />
      )}
    </>
  );
}

interface CartonProps {
  code: string;
  team: SortingTeam;
  onDone: (words: string) => void;
  onCounting: (isCounting: boolean) => void;
}

function Carton({ code, team, onDone, onCounting }: CartonProps) {
  const query = useQuery(cartonQuery(code));
  return (
    <div className={styles.fields}>
      <QueryView query={query}>
        {(carton) => <CartonPanel carton={carton} team={team} onDone={onDone} onCounting={onCounting} />}
      </QueryView>
    </div>
  );
}
