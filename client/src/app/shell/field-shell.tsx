import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, type ReactNode } from 'react';
import { OutboxProvider } from '@/features/handover/store/outbox';
import { SessionProvider } from '../context/session';
import { startWorker } from './installation';

/** The phone shell: one task on one screen, and the queue that outlives it. */
export function FieldShell(): ReactNode {
  useEffect(startWorker, []);
  return (
    <SessionProvider>
      <OutboxProvider>
        <Suspense>
          <Outlet />
        </Suspense>
      </OutboxProvider>
    </SessionProvider>
  );
}
