import { getRouteApi, type LinkProps } from '@tanstack/react-router';
import { useRegion } from '@/app/context/use-region';
import { OverviewView } from '@/features/overview/components/overview-view';

const route = getRouteApi('/app/overview');

export function OverviewPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { own } = useRegion();
  // Another region has other contests: what is not there any more is left out of the address with it.
  const linkTo = (region: string): LinkProps => ({
    to: '/overview',
    search: { ...search, contest: undefined, region: region === own ? undefined : region },
  });
  return (
    <OverviewView
      search={search}
      onSearch={(change) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true })}
      linkTo={linkTo}
    />
  );
}
