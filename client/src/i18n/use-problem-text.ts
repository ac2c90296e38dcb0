import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type ApiProblem, type FieldFault } from '@/api/problem';
import { useFormat } from './use-format';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What to say of a refusal: the sentence for its code with its facts, else what its status means for the reader. The
 * server's own detail is written for logs and is never shown in Indonesian.
 */
export function useProblemText() {
  const { t } = useTranslation();
  const say = useCodeText();
  return useCallback(
    (error: unknown): string => {
      if (!isProblem(error)) return t('state.broken');
      if (error.isLost) return t('state.offline');
      return say(error.code, error.facts) ?? t(`state.${fallbackFor(error)}`);
    },
    [t, say],
  );
}

/** What to say of a fault at one field. */
export function useFaultText() {
  const { t } = useTranslation();
  const say = useCodeText();
  return useCallback(
    (fault: FieldFault): string => say(fault.code, {}) ?? (fault.message || t('state.invalid')),
    [t, say],
  );
}

function useCodeText() {
  const { t } = useTranslation('problems', { useSuspense: false });
  const format = useFormat();
  return useCallback(
    (code: string, facts: ApiProblem['facts']): string | null => {
      const readable = Object.entries(facts).map(([name, value]) => [name, readableFact(value, format)]);
      const text: unknown = t(code as never, {
        keySeparator: false,
        defaultValue: '',
        ...Object.fromEntries(readable),
      });
      return typeof text === 'string' && text !== '' && text !== code ? text : null;
    },
    [t, format],
  );
}

function readableFact(value: unknown, format: ReturnType<typeof useFormat>): string {
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string' && instant.test(value)) return format.dateTime(value);
  if (typeof value === 'string' && day.test(value)) return format.date(value);
  return String(value);
}

function fallbackFor({ status }: ApiProblem) {
  if (status === 403) return 'forbidden';
  if (status === 404) return 'absent';
  if (status === 409 || status === 412 || status === 428) return 'changed';
  if (status === 429) return 'throttled';
  if (status === 413) return 'tooLarge';
  return status >= 400 && status < 500 ? 'invalid' : 'broken';
}
