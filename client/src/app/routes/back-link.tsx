import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '@/components/icon';

/** The way back from an object to its list, above the title. */
export function BackLink({ to, children }: { to: LinkProps['to']; children: ReactNode }) {
  return (
    <Link to={to} className="t-link" style={{ display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 24 }}>
      <Icon name="left" size={16} />
      {children}
    </Link>
  );
}
