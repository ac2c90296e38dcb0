import { HomeView } from '@/features/overview/components/home-view';

export function HomePage() {
  return <HomeView />;
}
