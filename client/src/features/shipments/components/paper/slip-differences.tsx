import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useFormat } from '@/i18n/use-format';
import type { Carton, Case } from '../../api/types';
import type { CaseKind } from '../../model/words';
import styles from '@/components/paper/paper.module.css';

/** Every discrepancy by name: carton, seal, kind, sheets, and the case that follows it. */
export function SlipDifferences({ cases, cartons }: { cases: readonly Case[]; cartons: readonly Carton[] }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <section>
      <h2>{t('slip.differences')}</h2>
      {cases.length === 0 ? (
        <p className={styles.words}>{t('slip.noDifferences')}</p>
      ) : (
        <table className={`${styles.table ?? ''} ${styles.differences ?? ''}`}>
          <caption className="t-hidden">{t('slip.differences')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('slip.no')}</th>
              <th scope="col">{t('column.case')}</th>
              <th scope="col">{t('column.carton')}</th>
              <th scope="col">{t('column.seal')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.sheets')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one, index) => (
              <tr key={one.code}>
                <td>{index + 1}</td>
                <th scope="row" className="t-code">
                  {one.code}
                </th>
                <td className="t-code">{one.cartonCode ?? '–'}</td>
                <td className="t-code">{cartons.find(({ code }) => code === one.cartonCode)?.seal ?? '–'}</td>
                <td>
                  {t(`kind.${one.kind as CaseKind}`)}
                  {one.otherRegionCode != null && (
                    <>
                      , <Owner code={one.otherRegionCode} />
                    </>
                  )}
                </td>
                <td>{format.number(one.quantitySheets)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Owner({ code }: { code: string }) {
  const { t } = useTranslation('shipments');
  return <>{t('slip.misrouted', { name: useRegionName(code) })}</>;
}
