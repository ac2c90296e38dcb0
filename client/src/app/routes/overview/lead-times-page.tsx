import { LeadTimesView } from '@/features/overview/components/lead-times-view';

export function LeadTimesPage() {
  return <LeadTimesView />;
}
