import { useCallback } from 'react';
import { isProblem } from '@/api/problem';
import { useFaultText } from '@/i18n/use-problem-text';

/** The server's faults at the fields they belong to: `faultAt('lines[0].quantity')`. */
export function useFaultAt(error: unknown): (path: string) => string | undefined {
  const faultText = useFaultText();
  return useCallback(
    (path) => {
      const fault = isProblem(error) ? error.errors[path]?.[0] : undefined;
      return fault === undefined ? undefined : faultText(fault);
    },
    [error, faultText],
  );
}

/** Whether all that the server finds wrong stands at these fields, so that no sentence above the form is needed. */
export function isAtFields(error: unknown, fields: readonly string[]): boolean {
  if (!isProblem(error)) return false;
  const paths = Object.keys(error.errors);
  return paths.length > 0 && paths.every((path) => fields.includes(path));
}
