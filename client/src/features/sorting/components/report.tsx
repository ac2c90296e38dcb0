import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useEnvironment, useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import { useSession } from '@/app/context/session';
import { QrCode } from '@/components/qr-code';
import { useFormat } from '@/i18n/use-format';
import type { RecapRow, SortingContest } from '../api/types';
import { teamSums } from '../model/team-sums';
import styles from './report.module.css';

interface ReportProps {
  region: string;
  contest: SortingContest;
  recap: readonly RecapRow[];
}

/** The official record of sorting and folding one contest: as it leaves the printer, on screen too. A draft until sorting is closed. */
export function Report({ region, contest, recap }: ReportProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const now = useNow();
  const { isDemo } = useEnvironment();
  const place = useRegionName(region);
  const { name } = useStockLabel()('BALLOT', contest.contestCode);
  const at = contest.closedAt ?? now;
  const isDraft = contest.closedAt == null;
  return (
    <article className={styles.paper} data-testid="report">
      <header className={styles.head}>
        <div>
          <p className={styles.letterhead}>KPU {place.toUpperCase()}</p>
          {isDraft && <p className={styles.mark}>{t('paper.draft')}</p>}
          {isDemo && <p className={styles.mark}>{t('paper.demo')}</p>}
        </div>
        <QrCode text={`${location.origin}/sorting?region=${region}`} label={t('title')} />
      </header>
      <h1>{t('paper.heading')}</h1>
      <p className={styles.number}>{t('paper.number')}</p>
      <p>
        {t('paper.opening', {
          date: format.date(at, { weekday: true, long: true }),
          time: format.time(at, { withZone: true }),
          place,
          contest: name,
        })}
      </p>
      <p>{t('paper.basis')}</p>
      <Result contest={contest} />
      <DamageTable contest={contest} />
      <TeamTable recap={recap} contest={contest.contestCode} />
      <p>{t('paper.closing')}</p>
      <Signatures />
      <Foot />
    </article>
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

function Signatures() {
  const { t } = useTranslation('sorting');
  return (
    <div className={styles.signatures}>
      {(['kpu', 'bawaslu', 'police'] as const).map((role) => (
        <div key={role}>
          <p>{t(`paper.roles.${role}`)}</p>
          <p className={styles.signLine} />
          <p className={styles.signHint}>{t('paper.sign')}</p>
        </div>
      ))}
    </div>
  );
}

function Foot() {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const now = useNow();
  const { displayName } = useSession();
  return (
    <footer className={styles.foot}>{t('paper.printed', { time: format.dateTime(now), name: displayName })}</footer>
  );
}
