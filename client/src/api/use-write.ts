import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIntent, type Intent } from './intent';
import { isProblem, type ApiProblem } from './problem';

/**
 * A write with its identity: the key is made once per intent and kept until the server has answered. Sending the same
 * content again after a lost answer uses the same key, so that twice is once; other content, or a write after a success
 * or a refusal, is a new intent.
 */
export function useWrite<TVariables, TData>(
  send: (variables: TVariables, intent: Intent) => Promise<TData>,
  options: Omit<UseMutationOptions<TData, ApiProblem, TVariables>, 'mutationFn' | 'retry'> = {},
) {
  const open = useRef<{ content: string; intent: Intent } | null>(null);

  return useMutation<TData, ApiProblem, TVariables>({
    ...options,
    retry: false,
    mutationFn: async (variables) => {
      const content = JSON.stringify(variables ?? null);
      const pending = open.current?.content === content ? open.current : { content, intent: newIntent() };
      open.current = pending;
      try {
        const data = await send(variables, pending.intent);
        open.current = null;
        return data;
      } catch (error) {
        if (isProblem(error) && error.isFinal) open.current = null;
        throw error;
      }
    },
  });
}
