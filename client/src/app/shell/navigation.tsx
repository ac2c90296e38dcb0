import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { may, useSession } from '../context/session';
import { menu, menuGroups, type MenuEntry } from '../registry';
import styles from './shell.module.css';

const entriesOnPhoneBar = 3;

function useMenu(): MenuEntry[] {
  const session = useSession();
  return menu.filter((entry) => may(session, entry.permission));
}

function Entry({ entry }: { entry: MenuEntry }) {
  const { t } = useTranslation();
  const label = t(`menu.${entry.label}`);
  return (
    <Link to={entry.to} className={styles.entry} title={label} activeProps={{ 'aria-current': 'page' }}>
      <Icon name={entry.icon} />
      <span>{label}</span>
    </Link>
  );
}

export function MenuList(): ReactNode {
  const { t } = useTranslation();
  const entries = useMenu();
  return (
    <nav className={styles.menu} aria-label={t('menu.label')}>
      {menuGroups.map((group) => {
        const own = entries.filter((entry) => entry.group === group);
        if (own.length === 0) return null;
        return (
          <Fragment key={group}>
            {group !== 'start' && <div className={styles.group}>{t(`menu.group.${group}`)}</div>}
            {own.map((entry) => (
              <Entry key={entry.to} entry={entry} />
            ))}
          </Fragment>
        );
      })}
    </nav>
  );
}

/** Below 700 px: the first three pages in reach of the thumb, the rest behind *Menu*. */
export function PhoneBar({ onMore }: { onMore: () => void }): ReactNode {
  const { t } = useTranslation();
  const entries = useMenu();
  const marked = entries.filter((entry) => entry.onPhoneBar === true);
  const shown = (marked.length > 0 ? marked : entries).slice(0, entriesOnPhoneBar);
  return (
    <nav className={styles.phoneBar} aria-label={t('menu.label')}>
      {shown.map((entry) => (
        <Link key={entry.to} to={entry.to} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={entry.icon} size={22} />
          <span>{t(`menu.${entry.label}`)}</span>
        </Link>
      ))}
      <button type="button" onClick={onMore}>
        <Icon name="menu" size={22} />
        <span>{t('menu.more')}</span>
      </button>
    </nav>
  );
}
