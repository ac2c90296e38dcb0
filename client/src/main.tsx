import '@mantine/core/styles.css';
import './styles/base.css';
import './styles/density.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { applyDensity } from './app/context/preferences';
import { createQueryClient } from './app/query-client';
import { createAppRouter } from './app/router';
import { cssVariablesResolver, theme } from './app/theme';
import { startTranslations } from './i18n';

const queryClient = createQueryClient(() => void router.invalidate());
const router = createAppRouter(queryClient);

applyDensity();
await startTranslations();

// A page kept open over an update asks for chunks that are gone: take the new ones, once.
addEventListener('vite:preloadError', (event) => {
  const asked = sessionStorage.getItem('tepat.renewed');
  if (asked !== null && Date.now() - Number(asked) < 60_000) return;
  sessionStorage.setItem('tepat.renewed', String(Date.now()));
  event.preventDefault();
  location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
