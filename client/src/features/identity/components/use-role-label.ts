import { useTranslation } from 'react-i18next';
import type { Namespaces } from '@/i18n/namespaces';

type Role = keyof Namespaces['common']['roles'];

/** `division-head` is `divisionHead` among the texts; a role without words is shown as the server calls it. */
export function useRoleLabel(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const key = role.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return t(`roles.${key}` as `roles.${Role}`, { defaultValue: role });
  };
}
