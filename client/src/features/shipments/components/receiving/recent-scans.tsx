import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Carton } from '../../api/types';
import { isForeign } from '../../model/manifest';
import { personName } from '../../model/people';
import type { Scan } from '../../model/scans';
import { findingLook, type FindingWord } from '../../model/words';
import type { SayScan } from './use-scan-words';
import desk from '@/components/scan/scan-desk.module.css';

interface RecentScansProps {
  scans: readonly Scan[];
  cartons: readonly Carton[];
  me: string;
  sayScan: SayScan;
}

type Row =
  | { key: string; atMilliseconds: number; kind: 'mine'; scan: Scan }
  | { key: string; atMilliseconds: number; kind: 'colleague'; carton: Carton };

const shownMax = 10;

/** The last ten, mine and my colleagues', newest first; what was not recorded stays in the list and says so. */
export function RecentScans({ scans, cartons, me, sayScan }: RecentScansProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const rows = rowsOf(scans, cartons, me);
  const people = new Set(cartons.flatMap(({ scannedBy }) => (scannedBy == null ? [] : [personName(scannedBy)]))).size;
  const total = cartons.filter((carton) => carton.finding != null || isForeign(carton)).length;
  return (
    <section className={`t-card ${desk.recent ?? ''}`} aria-labelledby="recent-scans">
      <header className={desk.cardHead}>
        <h2 id="recent-scans">{t('recent.title')}</h2>
        <span>{t('recent.note', { scans: format.number(total), people: format.number(people) })}</span>
      </header>
      {rows.length === 0 ? (
        <p className={desk.nothing}>{t('recent.nothing')}</p>
      ) : (
        <table>
          <caption className="t-hidden">{t('recent.title')}</caption>
          <thead className="t-hidden">
            <tr>
              <th scope="col">{t('column.time')}</th>
              <th scope="col">{t('column.carton')}</th>
              <th scope="col">{t('column.sheets')}</th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.kind === 'mine' ? (
                <MyRow key={row.key} scan={row.scan} cartons={cartons} sayScan={sayScan} />
              ) : (
                <ColleagueRow key={row.key} carton={row.carton} />
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

function rowsOf(scans: readonly Scan[], cartons: readonly Carton[], me: string): Row[] {
  const own = new Set(scans.map(({ code }) => code));
  const mine: Row[] = scans
    .slice(-shownMax)
    .map((scan) => ({ key: scan.id, atMilliseconds: scan.atMilliseconds, kind: 'mine', scan }));
  const others: Row[] = cartons
    .filter(
      ({ code, scannedAt, scannedBy }) => scannedAt != null && !(personName(scannedBy ?? '') === me && own.has(code)),
    )
    .map((carton) => ({
      key: carton.code,
      atMilliseconds: Date.parse(carton.scannedAt ?? ''),
      kind: 'colleague',
      carton,
    }));
  return [...mine, ...others].sort((a, b) => b.atMilliseconds - a.atMilliseconds).slice(0, shownMax);
}

function MyRow({ scan, cartons, sayScan }: { scan: Scan; cartons: readonly Carton[]; sayScan: SayScan }) {
  const format = useFormat();
  const words = sayScan(scan, false);
  const sheets = scan.countedSheets ?? cartons.find(({ code }) => code === scan.code)?.packedSheets;
  return (
    <tr>
      <td className="t-code">{format.time(scan.atMilliseconds, { seconds: true })}</td>
      <th scope="row" className="t-code">
        {scan.code}
      </th>
      <td className={desk.sheets}>{format.count(sheets, 'sheet')}</td>
      <td>
        <StatusBadge tone={words.tone} icon={words.icon}>
          {words.badge}
          {scan.differenceSheets !== undefined && ` ${format.difference(scan.differenceSheets)}`}
        </StatusBadge>
      </td>
    </tr>
  );
}

function ColleagueRow({ carton }: { carton: Carton }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const finding = (carton.finding ?? 'none') as FindingWord;
  const difference = (carton.countedSheets ?? carton.packedSheets ?? 0) - (carton.packedSheets ?? 0);
  const look = difference !== 0 && finding === 'counted' ? { tone: 'warn' as const } : findingLook[finding];
  return (
    <tr>
      <td className="t-code">{format.time(carton.scannedAt ?? 0, { seconds: true })}</td>
      <th scope="row" className="t-code">
        {carton.code}
      </th>
      <td className={desk.sheets}>
        {format.count(carton.countedSheets ?? carton.packedSheets, 'sheet')}
        <small> · {personName(carton.scannedBy ?? '')}</small>
      </td>
      <td>
        <StatusBadge {...look}>
          {t(`finding.${finding}`)}
          {difference !== 0 && ` ${format.difference(difference)}`}
        </StatusBadge>
      </td>
    </tr>
  );
}
