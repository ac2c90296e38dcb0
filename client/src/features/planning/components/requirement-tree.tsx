import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Icon } from '@/components/icon';
import { EmptyState, ErrorState, Loading } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { spreadQuery, type Lens, type RequirementChild, type RequirementSpread } from '../api/requirements';
import styles from './requirement-tree.module.css';

interface RequirementTreeProps {
  lens: Lens;
  region: string;
  itemName: string;
  unit: string;
}

/**
 * One item over the regions, as a table that opens level by level: province, kabupaten, kecamatan, desa, station. The
 * first column and the total stay in sight.
 */
export function RequirementTree({ lens, region, itemName, unit }: RequirementTreeProps) {
  const { t } = useTranslation('planning');
  const query = useQuery(spreadQuery(lens, region));
  if (query.data === undefined) {
    return query.error === null ? <Loading /> : <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const spread = query.data;
  if (spread.total.total === 0) return <EmptyState title={t('requirement.nothing')} />;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('requirement.caption', { item: itemName })}>
      <table className={styles.table}>
        <caption className="t-hidden">
          {t('requirement.caption', { item: itemName })} ({unit})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('requirement.region')}</th>
            <th scope="col">{t('requirement.stations')}</th>
            <th scope="col">{t('requirement.voters')}</th>
            <th scope="col">{t('requirement.regular')}</th>
            <th scope="col">{t('requirement.reserve')}</th>
            <th scope="col">{t('requirement.total')}</th>
          </tr>
        </thead>
        <tbody>
          <Children lens={lens} spread={spread} depth={0} />
        </tbody>
        <tfoot>
          <TotalRow spread={spread} />
        </tfoot>
      </table>
    </div>
  );
}

function TotalRow({ spread }: { spread: RequirementSpread }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const sum = (of: (child: RequirementChild) => number) => spread.children.reduce((all, child) => all + of(child), 0);
  return (
    <tr>
      <th scope="row">
        {t('requirement.total')} {spread.regionName}
      </th>
      <td>{format.number(sum(({ stations }) => stations))}</td>
      <td>{format.number(sum(({ voters }) => voters))}</td>
      <td>{format.number(spread.total.regular)}</td>
      <td>{format.number(spread.total.reserve)}</td>
      <td>{format.number(spread.total.total)}</td>
    </tr>
  );
}

function Children({ lens, spread, depth }: { lens: Lens; spread: RequirementSpread; depth: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <>
      {spread.heldHere > 0 && (
        <tr>
          <th scope="row">
            <span className={styles.leaf} style={indent(depth)}>
              {t('requirement.heldHere', { region: spread.regionName })}
            </span>
          </th>
          <td>–</td>
          <td>–</td>
          <td>{format.number(spread.heldHere)}</td>
          <td>–</td>
          <td>
            <b>{format.number(spread.heldHere)}</b>
          </td>
        </tr>
      )}
      {spread.children.map((child) => (
        <Row key={child.code} lens={lens} row={child} depth={depth} />
      ))}
    </>
  );
}

function Row({ lens, row, depth }: { lens: Lens; row: RequirementChild; depth: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const isLeaf = row.level === 'station';
  return (
    <Fragment>
      <tr data-depth={depth}>
        <th scope="row">
          {isLeaf ? (
            <span className={styles.leaf} style={indent(depth)}>
              {row.name}
            </span>
          ) : (
            <button
              type="button"
              className={styles.opener}
              style={indent(depth)}
              aria-expanded={isOpen}
              title={t(isOpen ? 'requirement.close' : 'requirement.open', { name: row.name })}
              onClick={() => {
                setIsOpen(!isOpen);
              }}
            >
              <Icon name={isOpen ? 'down' : 'right'} size={16} />
              {row.name}
            </button>
          )}
        </th>
        <td>{isLeaf ? '' : format.number(row.stations)}</td>
        <td>{format.number(row.voters)}</td>
        <td>{format.number(row.required.regular)}</td>
        <td>{format.number(row.required.reserve)}</td>
        <td>
          <b>{format.number(row.required.total)}</b>
        </td>
      </tr>
      {isOpen && <Opened lens={lens} row={row} depth={depth + 1} />}
    </Fragment>
  );
}

function Opened({ lens, row, depth }: { lens: Lens; row: RequirementChild; depth: number }) {
  const { t } = useTranslation('planning');
  const problemText = useProblemText();
  const { data, error } = useQuery(spreadQuery(lens, row.code));
  if (data !== undefined) return <Children lens={lens} spread={data} depth={depth} />;
  return (
    <tr>
      <td colSpan={6} className={styles.note} role={isProblem(error) ? 'alert' : 'status'}>
        <span style={indent(depth)} className={styles.leaf}>
          {error === null ? t('requirement.loading', { name: row.name }) : problemText(error)}
        </span>
      </td>
    </tr>
  );
}

const indent = (depth: number) => ({ '--depth': depth }) as React.CSSProperties;
