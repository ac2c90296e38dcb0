import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { ApiProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { becomeSession, type Session } from '@/app/context/session';

export type Credentials = components['schemas']['SignIn'];

/** Refusals of the sign-in that lead to a next step or to words of their own. */
export const signInCodes = {
  secondFactorRequired: 'session.second_factor_required',
  passwordChangeRequired: 'session.password_change_required',
  locked: 'session.locked',
  wrongCredentials: 'session.wrong_credentials',
} as const;

export function useSignIn(onSignedIn: () => void) {
  const queryClient = useQueryClient();
  return useMutation<Session, ApiProblem, Credentials>({
    mutationFn: async (body) => bodyOf(await api.POST('/api/session', { body })),
    retry: false,
    onSuccess: (session) => {
      becomeSession(queryClient, session);
      onSignedIn();
    },
  });
}
