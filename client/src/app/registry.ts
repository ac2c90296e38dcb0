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

/** Whoever has one of these may find something waiting under *Beranda*. */
const taskPermissions: readonly Permission[] = [
  'shipments.receive',
  'shipments.dispatch-onward',
  'plans.make',
  'plans.approve',
  'contracts.sign',
  'proofs.approve',
  'replacements.approve',
  'cases.resolve',
  'warehouse.manage-sorting',
  'boxes.verify',
  'replacements.request',
  'destruction.sign',
  'revote.sign',
  'revote.manage',
  'witness.sign',
  'findings.answer',
  'findings.add',
];

/** The menu, in its order. The first entry a person may open is where they start. */
export const menu: readonly MenuEntry[] = [
  { label: 'home', to: '/home', icon: 'home', group: 'start', permission: taskPermissions, onPhoneBar: true },
  { label: 'overview', to: '/overview', icon: 'grid', group: 'start', permission: 'overview.read', onPhoneBar: true },
  { label: 'regions', to: '/regions', icon: 'pin', group: 'planning', permission: 'regions.read' },
  { label: 'requirement', to: '/requirements', icon: 'list', group: 'planning', permission: 'plans.read' },
  { label: 'schedule', to: '/schedule', icon: 'calendar', group: 'planning', permission: 'plans.read' },
  { label: 'orders', to: '/orders', icon: 'document', group: 'procurement', permission: 'orders.read' },
  { label: 'contracts', to: '/contracts', icon: 'seal', group: 'procurement', permission: 'orders.read' },
  { label: 'production', to: '/production', icon: 'press', group: 'procurement', permission: 'production.read' },
  {
    label: 'shipments',
    to: '/shipments',
    icon: 'truck',
    group: 'logistics',
    permission: 'shipments.read',
    onPhoneBar: true,
  },
  { label: 'cases', to: '/cases', icon: 'warn', group: 'logistics', permission: 'cases.read', onPhoneBar: true },
  { label: 'replacements', to: '/replacements', icon: 'refresh', group: 'logistics', permission: 'cases.read' },
  { label: 'warehouse', to: '/stock', icon: 'warehouse', group: 'logistics', permission: 'stock.read' },
  { label: 'sorting', to: '/sorting', icon: 'table', group: 'logistics', permission: 'warehouse.read' },
  { label: 'packing', to: '/packing', icon: 'box', group: 'logistics', permission: 'boxes.read' },
  { label: 'leadTimes', to: '/lead-times', icon: 'clock', group: 'logistics', permission: 'overview.read' },
  { label: 'distribution', to: '/distribution', icon: 'pin', group: 'logistics', permission: 'distribution.read' },
  { label: 'revotes', to: '/revotes', icon: 'lock', group: 'logistics', permission: 'warehouse.read' },
  { label: 'destruction', to: '/destruction', icon: 'fire', group: 'logistics', permission: 'destruction.read' },
  {
    label: 'reconciliation',
    to: '/reconciliation',
    icon: 'scale',
    group: 'oversight',
    permission: 'reconciliation.read',
  },
  { label: 'findings', to: '/findings', icon: 'eye', group: 'oversight', permission: 'findings.read' },
  { label: 'audit', to: '/audit', icon: 'log', group: 'oversight', permission: 'audit.read' },
  { label: 'users', to: '/users', icon: 'people', group: 'administration', permission: 'users.manage' },
  { label: 'vendors', to: '/vendors', icon: 'factory', group: 'administration', permission: 'vendors.manage' },
  { label: 'keys', to: '/api-keys', icon: 'key', group: 'administration', permission: 'keys.manage' },
  { label: 'webhooks', to: '/webhooks', icon: 'upload', group: 'administration', permission: 'keys.manage' },
  { label: 'captures', to: '/captures', icon: 'download', group: 'administration', permission: 'keys.manage' },
];
