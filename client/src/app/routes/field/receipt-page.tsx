import { getRouteApi } from '@tanstack/react-router';
import { Receipt } from '@/features/handover/components/receipt';
import { useBoxes } from '@/features/handover/store/use-committee';

const route = getRouteApi('/field/receipt/$number');

export function ReceiptPage() {
  const { number } = route.useParams();
  const { data } = useBoxes();
  return <Receipt key={number} number={number} boxes={data?.boxes ?? []} />;
}
