import { useTranslation } from 'react-i18next';
import { useNow } from '@/app/context/environment';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { PackList } from '../../api/types';
import { personName } from '../../model/people';
import { countsOf } from '../../model/status';
import { useContestName } from '../contest-label';
import { stationText } from '../packing-matrix';
import { SerialList } from '../serial-list';

/** Record of packing and sealing of a village: each box with its count, its people and its seals. A draft until every box is sealed. */
export function PackingRecord({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const counts = countsOf(list.stations.flatMap(({ boxes }) => boxes));
  const place = t('paper.place', {
    village: list.name,
    district: t('district', { name: list.districtName }),
    regency: list.regencyName,
  });
  return (
    <Paper
      testId="packing-record"
      letterhead={`KPU ${list.regencyName}`}
      path={`/packing?region=${list.region}`}
      heading={t('paper.heading')}
      reference={list.region}
      isDraft={counts.sealed < counts.all}
    >
      <p className={styles.words}>
        {t('paper.opening', {
          date: format.date(now, { weekday: true, long: true }),
          time: format.time(now, { withZone: true }),
          place,
          plan: list.contests[0]?.plan ?? '–',
          sealed: format.number(counts.sealed),
          all: format.count(counts.all, 'box'),
          sheets: format.count(counts.packedSheets, 'sheet'),
        })}
      </p>
      <Lines list={list} />
      <p className={styles.words}>{t('paper.closing')}</p>
      <Signatures
        blocks={(['packerSign', 'verifierSign', 'witnessSign'] as const).map((role) => ({
          role: t(`paper.${role}`),
          hint: tc('paper.sign'),
        }))}
      />
    </Paper>
  );
}

function Lines({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const contestName = useContestName();
  const lines = list.stations.flatMap((row) => row.boxes.map((box) => ({ row, box })));
  const counts = countsOf(lines.map(({ box }) => box));
  const who = (actor: string | null | undefined) => (actor == null ? '–' : personName(actor));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['no', 'station', 'contest', 'sheets', 'packer', 'verifier', 'seals'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`paper.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, box }, index) => (
          <tr key={box.code}>
            <td>{format.number(index + 1)}</td>
            <th scope="row">{stationText(row.stationNumber)}</th>
            <td className={styles.text}>{contestName(box.contestCode)}</td>
            <td>{box.status === 'listed' ? '–' : format.number(box.requiredSheets)}</td>
            <td className={styles.text}>{who(box.filledBy)}</td>
            <td className={styles.text}>{who(box.verifiedBy)}</td>
            <td className={styles.text}>
              {box.seals.length === 0 ? t('paper.notYet') : <SerialList serials={box.seals} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('paper.total')}
          </th>
          <td>{format.number(counts.packedSheets)}</td>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </table>
  );
}
