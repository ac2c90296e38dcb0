import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, Mark } from '@/components/icon';
import { SessionProvider } from '../context/session';
import { useLiveChanges } from '../live';
import { AccountMenu } from './account-menu';
import { MenuList, PhoneBar } from './navigation';
import { TopBar } from './top-bar';
import styles from './shell.module.css';

/** Menu, top bar and the page. Tables and scan screens live inside `main`. */
export function Shell(): ReactNode {
  useLiveChanges();
  return (
    <SessionProvider>
      <Frame />
    </SessionProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const [isMenuOpen, menuDrawer] = useDisclosure(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const { close } = menuDrawer;

  useEffect(() => {
    close();
    // A new page starts at its heading for those who do not see it; the first one keeps the browser's own start.
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [pathname, close]);

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <aside className={styles.side}>
        <div className={styles.logo}>
          <Mark />
          {t('product')}
        </div>
        <button type="button" className={styles.menuButton} aria-label={t('menu.open')} onClick={menuDrawer.open}>
          <Icon name="menu" />
        </button>
        <MenuList />
        <div className={styles.account}>
          <AccountMenu />
        </div>
      </aside>
      <div className={styles.column}>
        <TopBar />
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <PhoneBar onMore={menuDrawer.open} />
      <Drawer
        opened={isMenuOpen}
        onClose={close}
        size={288}
        title={t('product')}
        closeButtonProps={{ 'aria-label': t('menu.close') }}
      >
        <div className={styles.drawerMenu}>
          <MenuList />
          <div className={styles.account}>
            <AccountMenu />
          </div>
        </div>
      </Drawer>
    </div>
  );
}
