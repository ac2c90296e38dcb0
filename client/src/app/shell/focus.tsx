import { Outlet } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { SessionProvider } from '../context/session';
import { useLiveChanges } from '../live';

/** A screen with one task: nothing around it until the task is done. */
export function Focus(): ReactNode {
  useLiveChanges();
  return (
    <SessionProvider>
      <Suspense>
        <Outlet />
      </Suspense>
    </SessionProvider>
  );
}
