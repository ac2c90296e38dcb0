import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';
import { sessionQuery } from './context/session';

/** A wrong password under a signature or at its change is a mistake of typing, not the end of the session. */
const wrongCredentials = 'session.wrong_credentials';

/** `onSessionEnd` is called once when the server no longer knows the caller. */
export function createQueryClient(onSessionEnd: () => void): QueryClient {
  const endOn401 = (error: unknown) => {
    if (!isProblem(error) || error.status !== 401 || error.code === wrongCredentials) return;
    if (queryClient.getQueryData(sessionQuery.queryKey) == null) return;
    queryClient.setQueryData(sessionQuery.queryKey, null);
    onSessionEnd();
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endOn401 }),
    mutationCache: new MutationCache({ onError: endOn401 }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !(isProblem(error) && error.isFinal),
      },
    },
  });
  return queryClient;
}
