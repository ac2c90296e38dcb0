import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@/api/connection';
import { Icon } from '@/components/icon';
import { useFormat } from '@/i18n/use-format';
import { useEnvironment, useNow } from '../context/environment';
import { isReadOnly, useSession } from '../context/session';
import { RegionTrail } from './region-trail';
import { SearchButton } from './search-button';
import styles from './shell.module.css';

export function TopBar(): ReactNode {
  const { t } = useTranslation();
  const { isDemo } = useEnvironment();
  const session = useSession();
  return (
    <header className={styles.top}>
      <RegionTrail />
      {isDemo && (
        <Tooltip label={t('shell.demoHint')}>
          <span className={styles.dashed}>
            <span className={styles.longWord}>{t('shell.demo')}</span>
            <span className={styles.shortWord}>{t('shell.demoShort')}</span>
          </span>
        </Tooltip>
      )}
      {isReadOnly(session) && <span className={styles.dashed}>{t('shell.readOnly')}</span>}
      <div className={styles.chips}>
        <SearchButton />
        <Countdown />
        <ConnectionWord />
      </div>
    </header>
  );
}

/** Neutral on purpose: lateness is shown on the late thing. */
function Countdown() {
  const { t } = useTranslation();
  const format = useFormat();
  const { pollingDay, zone } = useEnvironment();
  const now = useNow();
  if (pollingDay === null) return null;
  const at = `${pollingDay}T00:00:00Z`;
  const date = format.date(at, { weekday: true, zone });
  return (
    <Tooltip label={t('shell.countdownHint', { date })}>
      <span className={`${styles.chip ?? ''} ${styles.countdown ?? ''}`}>
        <Icon name="calendar" size={16} />
        {format.countdown(at, now, zone)} <small>{date}</small>
      </span>
    </Tooltip>
  );
}

function ConnectionWord() {
  const { t } = useTranslation();
  const connection = useConnection();
  return (
    <span className={`${styles.chip ?? ''} ${styles[connection] ?? ''}`} role="status">
      <Icon name={connection === 'offline' ? 'offline' : 'online'} size={16} />
      {t(`shell.connection.${connection}`)}
    </span>
  );
}
