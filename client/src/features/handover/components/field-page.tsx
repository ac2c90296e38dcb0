import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@/api/connection';
import { useEnvironment, useNow } from '@/app/context/environment';
import { Icon, Mark, type IconName } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import { useFormat } from '@/i18n/use-format';
import { refused, waiting } from '../model/queue';
import { useOutbox } from '../store/outbox';
import styles from './field.module.css';

interface FieldPageProps {
  title: string;
  subtitle?: ReactNode;
  /** Shows the way back instead of the mark. */
  backTo?: '/field' | '/field/queue';
  /** What the thumb does here. With it the page is one task, and the bar of pages is away. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Every page of the phone shell: where, how the signal is, one task, and what the thumb reaches. */
export function FieldPage({ title, subtitle, backTo, foot, children }: FieldPageProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <div className={styles.phone}>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={styles.header}>
        {backTo === undefined ? <Mark /> : <BackLink to={backTo} />}
        <div className={styles.where}>
          <h1>{title}</h1>
          {subtitle !== undefined && <p>{subtitle}</p>}
        </div>
        <Marks />
      </header>
      <Signal />
      <main id="main" tabIndex={0} className={styles.main}>
        {children}
      </main>
      {foot === undefined ? <Bar /> : <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

function BackLink({ to }: { to: '/field' | '/field/queue' }) {
  const { t } = useTranslation('handover');
  return (
    <Link to={to} className={styles.back} aria-label={t('back')}>
      <Icon name="left" size={22} />
    </Link>
  );
}

function Marks() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { pollingDay, zone, isDemo } = useEnvironment();
  return (
    <div className={styles.marks}>
      {isDemo && <span className={styles.demo}>{t('shell.demoShort')}</span>}
      {pollingDay !== null && <b>{format.countdown(`${pollingDay}T00:00:00Z`, now, zone)}</b>}
    </div>
  );
}

/** Signal and queue in words; nothing while all is well. */
function Signal() {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const connection = useConnection();
  const { items, isSending } = useOutbox();
  const [open, bad] = [waiting(items).length, refused(items).length];
  if (connection !== 'offline' && open === 0 && bad === 0) return null;
  const words =
    bad > 0
      ? t('banner.refused', { amount: format.number(bad) })
      : connection === 'offline'
        ? t('banner.offline')
        : t(isSending ? 'banner.sending' : 'banner.queued', { amount: format.number(open) });
  return (
    <div className={styles.signal} data-tone={bad > 0 ? 'bad' : 'warn'} role="status">
      <Icon name={bad > 0 ? 'bad' : connection === 'offline' ? 'offline' : 'upload'} />
      <span>{words}</span>
      {open + bad > 0 && (
        <Link to="/field/queue">
          {bad > 0 || connection !== 'offline' ? t('banner.open') : t('banner.queued', { amount: format.number(open) })}
        </Link>
      )}
    </div>
  );
}

const pages = [
  { to: '/field', label: 'tasks', icon: 'home' },
  { to: '/field/scan', label: 'scan', icon: 'scan' },
  { to: '/field/queue', label: 'queue', icon: 'upload' },
  { to: '/field/account', label: 'account', icon: 'person' },
] as const satisfies readonly { to: string; label: string; icon: IconName }[];

function Bar() {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const { items } = useOutbox();
  const open = waiting(items).length + refused(items).length;
  return (
    <nav className={styles.bar} aria-label={t('nav.label')}>
      {pages.map(({ to, label, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={icon} size={22} />
          <span>{t(`nav.${label}`)}</span>
          {label === 'queue' && open > 0 && (
            <span className={styles.count}>
              <span aria-hidden="true">{format.number(open)}</span>
              <span className="t-hidden">{t('nav.waiting', { amount: format.number(open) })}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
