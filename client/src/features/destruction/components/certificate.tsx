import { useTranslation } from 'react-i18next';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { terbilang } from '@/i18n/terbilang';
import { useFormat } from '@/i18n/use-format';
import type { DestructionDetail } from '../api/reads';
import { offices } from '../model/steps';

/** The record of destruction (berita acara pemusnahan): a draft until it was carried out. */
export function Certificate({ detail }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const { destruction, method, site } = detail;
  const isDraft = destruction.status !== 'carriedOut';
  const at = destruction.endedAt ?? destruction.proposedAt;
  return (
    <Paper
      testId="certificate"
      letterhead={`KPU ${destruction.regionName}`}
      path={`/destruction/${encodeURIComponent(destruction.code)}`}
      heading={t('paper.heading')}
      number={t('paper.number', { number: destruction.code })}
      reference={destruction.code}
      isDraft={isDraft}
    >
      <p className={styles.words}>
        {t(isDraft ? 'paper.openingDraft' : 'paper.opening', {
          date: format.date(isDraft ? destruction.plannedDay : at, { weekday: true, long: true }),
          time: format.time(at, { withZone: true }),
          site,
          method,
          contest: destruction.contestName,
        })}
      </p>
      <Lines detail={detail} />
      <p className={styles.words}>
        {t('paper.total', {
          number: format.count(destruction.totalSheets, 'sheet'),
          words: terbilang(destruction.totalSheets),
        })}
      </p>
      <p className={styles.words}>{t('paper.basis')}</p>
      {destruction.isLate && <p className={styles.words}>{t('paper.late')}</p>}
      <p className={styles.words}>{t('paper.closing')}</p>
      <Signatories detail={detail} />
    </Paper>
  );
}

function Lines({ detail: { destruction } }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const rows = [
    { key: 'damaged', sheets: destruction.damagedSheets },
    { key: 'surplus', sheets: destruction.surplusSheets },
  ] as const;
  return (
    <table className={styles.table}>
      <caption className="t-hidden">{t('paper.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.no')}</th>
          <th scope="col">{t('paper.kind')}</th>
          <th scope="col">{t('column.sheets')}</th>
          <th scope="col">{t('paper.inWords')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, sheets }, index) => (
          <tr key={key}>
            <td>{index + 1}</td>
            <th scope="row">{t(key)}</th>
            <td>{format.number(sheets)}</td>
            <td lang="id">{terbilang(sheets)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{t('paper.sum')}</th>
          <td>{format.number(destruction.totalSheets)}</td>
          <td lang="id">{terbilang(destruction.totalSheets)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Signatories({ detail }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const blocks = offices.map((office) => {
    const signature = detail.signatures.find((one) => one.office === office);
    return {
      role: signature?.signatoryUnit ?? t(`office.${office}`),
      name: [signature?.signatoryRank, signature?.signatoryName].filter((part) => part != null).join(' '),
      hint:
        signature === undefined
          ? t('paper.unsigned')
          : signature.paperHash == null
            ? t('paper.signedAt', { time: format.dateTime(signature.signedAt) })
            : t('paper.paperHash', { hash: signature.paperHash.slice(0, 12) }),
    };
  });
  return <Signatures blocks={blocks} />;
}
