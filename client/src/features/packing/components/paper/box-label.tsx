import { useTranslation } from 'react-i18next';
import { QrCode } from '@/components/qr-code';
import { useFormat } from '@/i18n/use-format';
import type { PackList, PackListBox, PackListRow } from '../../api/types';
import { useContestName } from '../contest-label';
import { stationText } from '../packing-matrix';
import { SerialList } from '../serial-list';
import styles from './label.module.css';

interface BoxLabelProps {
  list: PackList;
  row: PackListRow;
  box: PackListBox;
  isDemo: boolean;
}

/** The label on a box, 150 x 100 mm, black on white. Its code is what the scanner reads at every later step. */
export function BoxLabel({ list, row, box, isDemo }: BoxLabelProps) {
  const { t } = useTranslation('packing');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const contestName = useContestName();
  const number = row.boxes.findIndex(({ code }) => code === box.code) + 1;
  return (
    <article className={styles.label} data-testid="box-label">
      <div className={styles.head}>
        <div>
          <p className={styles.station}>{t('station', { number: stationText(row.stationNumber) })}</p>
          <p className={styles.contest}>{contestName(box.contestCode)}</p>
        </div>
        <QrCode text={box.code} label={t('label.code', { code: box.code })} sizeMillimetres={40} />
      </div>
      <p className={styles.place}>
        {t('label.village', { name: row.villageName })}
        <br />
        {t('district', { name: list.districtName })}
        <br />
        {list.regencyName} · {list.provinceName}
      </p>
      <p className={styles.code}>{box.code}</p>
      <p>
        <b>{format.count(box.requiredSheets, 'sheet')}</b> ·{' '}
        {t('label.number', { number: format.number(number), all: format.number(row.boxes.length) })}
        {isDemo && <b className={styles.demo}>{tc('paper.demo')}</b>}
      </p>
      <p className={styles.seals}>
        {t('label.seals')}:{' '}
        {box.seals.length === 0 ? (
          '................................................'
        ) : (
          <SerialList serials={box.seals} between=" · " />
        )}
      </p>
    </article>
  );
}
