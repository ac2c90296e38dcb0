import type { Translation } from '@/i18n/translation';
import type id from './id';

export default {
  title: 'Production',
  description: 'Print runs as the plants report them, the latest first.',
  order: 'Order',
  plant: 'Plant',
  pool: 'Kind',
  good: 'Good',
  waste: 'Print waste',
  over: 'Over-print',
  shift: 'Shift',
  machine: 'Machine',
  at: 'Time',
  run: 'Print runs',
  empty: { title: 'Nothing is printed yet', hint: 'Plants report what each shift printed; the reports appear here.' },
  more: 'All print runs',
} as const satisfies Translation<typeof id>;
