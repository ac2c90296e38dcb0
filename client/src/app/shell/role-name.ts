import { useTranslation } from 'react-i18next';
import type { Namespaces } from '@/i18n/namespaces';

type Role = keyof Namespaces['common']['roles'];

/** The role in the reader's language; a role this program does not know by name is shown as the server calls it. */
export function useRoleName(role: string): string {
  const { t } = useTranslation();
  const key = role.replace(/[-_ ]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return t(`roles.${key.charAt(0).toLowerCase()}${key.slice(1)}` as `roles.${Role}`, { defaultValue: role });
}
