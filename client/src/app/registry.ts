import type { IconName } from '@/components/icon';
import type { Permission } from './context/session';
import type { Namespaces } from '@/i18n/namespaces';

export const menuGroups = ['start', 'planning', 'procurement', 'logistics', 'oversight', 'administration'] as const;
export type MenuGroup = (typeof menuGroups)[number];

/** One line of the menu. It is shown when the page exists (is listed here) and the person has one of the permissions. */
export interface MenuEntry {
  /** A key of `menu` in the common texts. */
  label: Exclude<keyof Namespaces['common']['menu'], 'group' | 'label' | 'open' | 'close' | 'more'>;
  to: string;
  icon: IconName;
  group: MenuGroup;
  permission: Permission | readonly Permission[];
  /** The phone's bottom bar shows the first three of these. */
  onPhoneBar?: boolean;
}

/** The menu, in its order. The first entry a person may open is where they start. */
export const menu: readonly MenuEntry[] = [];
