import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import type { ContestFlow, FlowIdentity } from '../api/get-flow';
import type { FlowTerm } from '../model/flow-terms';
import { DifferenceBadge } from './difference-badge';
import { listOf } from '../model/flow-lists';
import styles from './flow.module.css';

/** The proof: each level as a sum, with its difference. */
export function FlowTable({ flow }: { flow: ContestFlow }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('flow.proof')}>
      <table className={styles.table}>
        <caption className="t-hidden">{t('flow.proof')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('flow.identity')}</th>
            <th scope="col">{t('flow.parts')}</th>
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.identities.filter(holds).map((identity) => (
            <tr key={`${identity.code}|${identity.plant ?? ''}`}>
              <th scope="row">
                {t(`flow.identities.${identity.code as 'packed'}`)}
                {identity.plant != null && <span className="t-code"> {identity.plant}</span>}
                <b className={styles.total}>{format.count(identity.totalSheets, 'sheet')}</b>
              </th>
              <td>
                <ul className={styles.parts}>
                  {identity.parts.map(({ term, quantitySheets }) => (
                    <li key={term}>
                      <Part term={term} />
                      <b>{format.number(quantitySheets)}</b>
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <DifferenceBadge difference={identity.difference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A level that nothing has reached yet proves nothing. */
function holds({ totalSheets, difference }: FlowIdentity): boolean {
  return totalSheets !== 0 || difference !== 0;
}

function Part({ term }: { term: string }) {
  const { t } = useTranslation('reconciliation');
  const link = listOf[term];
  const name = t(`flow.terms.${term as FlowTerm}`);
  return link === undefined ? (
    <span>{name}</span>
  ) : (
    <Link {...link} className="t-link">
      {name}
    </Link>
  );
}
