import type { Translation } from '@/i18n/translation';
import type id from './id';

export default {
  incidents: {
    title: 'Storage incidents',
    description: 'Leaks, floods and the like: cartons damaged or set aside, goods that no longer serve.',
    report: 'Report an incident',
    empty: 'No incident in this warehouse.',
    emptyHint: 'Report at once when water, fire or pests reach the goods.',
    nothing: 'none',
  },
  kind: { leak: 'Leak', flood: 'Flood', fire: 'Fire', pests: 'Pests', other: 'Other' },
  fate: { damaged: 'Damaged', setAside: 'Set aside' },
  fateHint: {
    damaged: 'Its contents cannot be used: damaged, replaced, destroyed later.',
    setAside: 'Put apart to dry or to be looked at; it may be released again.',
  },
  report: {
    title: 'Report a storage incident',
    back: 'Storage incidents',
    description: 'Record what happened and what it reached. Cartons go to damaged or quarantine at once.',
    kind: 'Kind of incident',
    cartons: 'Cartons affected',
    cartonsHint: 'Choose the outcome first, then scan the cartons.',
    fateNow: 'Outcome for the next cartons',
    stock: 'Other goods that no longer serve',
    addStock: 'Add goods',
    removeStock: 'Remove line {{number}}',
    remark: 'Remark',
    example: 'Example: gutter leaked, water under rack A-12',
    nothing: 'Scan a carton or add goods that were affected.',
    quantity: 'Quantity lost',
    pick: 'Choose goods',
    action: 'Record the incident',
    sum: '{{cartons}}, {{lines}} other goods',
  },
  incident: {
    back: 'Storage incidents',
    facts: 'Incident',
    when: 'Time',
    who: 'Reported by',
    cartons: 'Cartons affected',
    noCartons: 'No carton was affected.',
    stock: 'Goods that no longer serve',
  },
} satisfies Translation<typeof id>;
