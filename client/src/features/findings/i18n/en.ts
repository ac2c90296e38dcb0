import type { Translation } from '@/i18n/translation';
import type id from './id';

export default {
  title: 'Findings',
  description:
    "Observers' findings and advice. The region's officer answers until it is due; who answers does not close.",
  none: 'No findings',
  noneHint: "Observers add findings from an object's page or for this region.",
  late: 'Overdue',
  short: 'Write at least 10 letters.',
  add: {
    action: 'Add finding',
    title: 'Finding on {{object}} {{code}}',
    kind: 'Kind',
    text: 'What was found',
    example: 'For example: the warehouse door was not locked at 9 pm.',
    submit: 'Save finding',
  },
  kind: { finding: 'Finding', improvement: 'Improvement notice' },
  kindHint: { finding: 'Answered within a day.', improvement: 'Answered within 3 days.' },
  object: {
    region: 'region',
    order: 'order',
    shipment: 'shipment',
    carton: 'carton',
    box: 'box',
    handOver: 'hand-over',
    case: 'case',
    destruction: 'destruction',
    finding: 'finding',
  },
  status: { open: 'Not answered', answered: 'Answered', closed: 'Closed' },
  column: {
    code: 'Number',
    text: 'Finding',
    kind: 'Kind',
    object: 'Object',
    region: 'Region',
    due: 'Due',
    status: 'State',
  },
  filter: { status: 'State', allStatuses: 'All states', kind: 'Kind', allKinds: 'All kinds' },
  detail: { title: 'Finding {{code}}', back: 'Findings', history: 'History', due: 'Answer due', about: 'About' },
  act: { added: 'Added', answered: 'Answered', returned: 'Asked again', closed: 'Closed' },
  step: {
    answer: { action: 'Answer', label: 'Answer' },
    return: { action: 'Ask for another answer', label: 'Reason' },
    closing: { action: 'Close finding', label: 'Reason' },
  },
} as const satisfies Translation<typeof id>;
