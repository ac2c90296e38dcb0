import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { RecapRow, SortingContest } from '../api/types';
import { teamSums } from '../model/team-sums';

interface ReportProps {
  region: string;
  contest: SortingContest;
  recap: readonly RecapRow[];
}

/** The official record of sorting and folding one contest: as it leaves the printer, on screen too. A draft until sorting is closed. */
export function Report({ region, contest, recap }: ReportProps) {
  const { t } = useTranslation('sorting');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const place = useRegionName(region);
  const { name } = useStockLabel()('BALLOT', contest.contestCode);
  const at = contest.closedAt ?? now;
  return (
    <Paper
      testId="report"
      letterhead={`KPU ${place}`}
      path={`/sorting?region=${region}`}
      heading={t('paper.heading')}
      number={t('paper.number')}
      reference={`${region} · ${contest.contestCode}`}
      isDraft={contest.closedAt == null}
    >
      <p className={styles.words}>
        {t('paper.opening', {
          date: format.date(at, { weekday: true, long: true }),
          time: format.time(at, { withZone: true }),
          place,
          contest: name,
        })}
      </p>
      <p className={styles.words}>{t('paper.basis')}</p>
      <Result contest={contest} />
      <DamageTable contest={contest} />
      <TeamTable recap={recap} contest={contest.contestCode} />
      <p className={styles.words}>{t('paper.closing')}</p>
      <Signatures
        blocks={(['kpu', 'bawaslu', 'police'] as const).map((role) => ({
          role: t(`paper.roles.${role}`),
          hint: tc('paper.sign'),
        }))}
      />
    </Paper>
  );
}

function Result({ contest }: { contest: SortingContest }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const rows: [string, number][] = [
    [t('paper.held'), contest.sortedSheets + contest.shortSheets - contest.overSheets],
    [t('contest.good'), contest.goodSheets],
    [t('contest.flawed'), contest.flawedSheets],
    [t('contest.damaged'), contest.damagedSheets],
    [t('contest.short'), contest.shortSheets],
    [t('contest.over'), contest.overSheets],
    [t('contest.folded'), contest.foldedSheets],
    [t('paper.remaining'), contest.toSortSheets],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('paper.item')}</th>
          <th scope="col">{t('paper.sheets')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, sheets]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{format.number(sheets)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DamageTable({ contest: { damage, damagedSheets } }: { contest: SortingContest }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  if (damage.length === 0) return null;
  return (
    <>
      <h2>{t('paper.damage')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('damage.reason')}</th>
            <th scope="col">{t('paper.sheets')}</th>
          </tr>
        </thead>
        <tbody>
          {damage.map(({ reason, sheets }) => (
            <tr key={reason}>
              <th scope="row">{t(`damage.${reason}`)}</th>
              <td>{format.number(sheets)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('paper.total')}</th>
            <td>{format.number(damagedSheets)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function TeamTable({ recap, contest }: { recap: readonly RecapRow[]; contest: string }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const teams = teamSums(recap, contest);
  return (
    <>
      <h2>{t('paper.teams')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('recap.team')}</th>
            <th scope="col">{t('recap.cartons')}</th>
            <th scope="col">{t('recap.counted')}</th>
            <th scope="col">{t('recap.damaged')}</th>
            <th scope="col">{t('recap.wage')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.code ?? ''}>
              <th scope="row">{team.name ?? t('recap.officers')}</th>
              <td>{format.number(team.cartons)}</td>
              <td>{format.number(team.countedSheets)}</td>
              <td>{format.number(team.damagedSheets)}</td>
              <td>{format.rupiah(team.wageSen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
