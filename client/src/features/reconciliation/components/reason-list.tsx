import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import type { OpenReason } from '../api/get-flow';
import type { Reason } from '../model/flow-terms';
import { listOf } from '../model/flow-lists';
import styles from './flow.module.css';

/** Why a contest is not closed, each reason with its number and, where there is one, its list. */
export function ReasonList({ reasons }: { reasons: readonly OpenReason[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  return (
    <ul className={styles.reasonList}>
      {reasons.map(({ reason, quantity }) => {
        const words = `${t(`closing.reason.${reason as Reason}`)}: ${format.count(quantity, reason === 'openCases' ? 'case' : 'sheet')}`;
        const link = listOf[reason];
        return (
          <li key={reason}>
            {link === undefined ? (
              words
            ) : (
              <Link {...link} className="t-link">
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
