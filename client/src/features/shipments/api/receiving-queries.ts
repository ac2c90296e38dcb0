import { allCartonsQuery } from './list-cartons';
import { shipmentQuery } from './get-shipment';

export const getDetailQuery = (code: string) => shipmentQuery(code);

export const manifestQuery = (code: string) => ({ ...allCartonsQuery({ shipment: code }), staleTime: 60_000 });
