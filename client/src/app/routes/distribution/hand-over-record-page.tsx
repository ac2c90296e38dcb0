import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import styles from '@/components/paper.module.css';
import { QueryView } from '@/components/state-views';
import { handOverQuery } from '@/features/distribution/api/reads';
import { HandOverRecord } from '@/features/distribution/components/hand-over-record';

const route = getRouteApi('/focus/distribution/hand-overs/$number');

/** The record as it leaves the printer, on screen too. */
export function HandOverRecordPage() {
  const { t } = useTranslation('distribution');
  const { number } = route.useParams();
  const query = useQuery(handOverQuery(number));
  usePageTitle(t('paper.title', { number }));
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/distribution" className={styles.back}>
          <Icon name="left" />
          {t('paper.back')}
        </Link>
        <Button
          leftSection={<Icon name="press" size={16} />}
          onClick={() => {
            print();
          }}
        >
          {t('paper.print')}
        </Button>
      </header>
      <main id="main">
        <QueryView query={query}>{(detail) => <HandOverRecord detail={detail} />}</QueryView>
      </main>
    </div>
  );
}
