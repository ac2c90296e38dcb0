import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';
import { caseSearch, replacementSearch, shipmentSearch } from './search';

export const shipmentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/shipments',
  validateSearch: shipmentSearch,
  component: lazyRouteComponent(() => import('./shipments-page'), 'ShipmentsPage'),
});

export const shipmentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/shipments/$code',
  component: lazyRouteComponent(() => import('./shipment-page'), 'ShipmentPage'),
});

export const onwardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/quarantine/onward',
  component: lazyRouteComponent(() => import('./onward-page'), 'OnwardPage'),
});

export const casesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cases',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./cases-page'), 'CasesPage'),
});

export const caseRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cases/$code',
  component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
});

export const cartonRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cartons/$code',
  component: lazyRouteComponent(() => import('./carton-page'), 'CartonPage'),
});

export const replacementsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/replacements',
  validateSearch: replacementSearch,
  component: lazyRouteComponent(() => import('./replacements-page'), 'ReplacementsPage'),
});

export const receivingRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/shipments/$code/receiving',
  component: lazyRouteComponent(() => import('./receiving-page'), 'ReceivingPage'),
});

export const receiptSlipRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/shipments/$code/receipt-slip',
  component: lazyRouteComponent(() => import('./receipt-slip-page'), 'ReceiptSlipPage'),
});

export const shipmentNoteRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/shipments/$code/delivery-note',
  component: lazyRouteComponent(() => import('./delivery-note-page'), 'DeliveryNotePage'),
});

export const shipmentPages = [
  shipmentsRoute,
  shipmentRoute,
  onwardRoute,
  casesRoute,
  caseRoute,
  cartonRoute,
  replacementsRoute,
] as const;
export const shipmentFocusPages = [receivingRoute, receiptSlipRoute, shipmentNoteRoute] as const;
