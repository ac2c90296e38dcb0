import { allCartonsQuery } from './list-cartons';
import { shipmentQuery } from './get-shipment';

/** Several people scan the same shipment: the counts are read again this often. */
const refetchMilliseconds = 4_000;

export const getDetailQuery = (code: string) => shipmentQuery(code);

export const liveDetailQuery = (code: string) => ({ ...shipmentQuery(code), refetchInterval: refetchMilliseconds });

export const manifestQuery = (code: string) => ({ ...allCartonsQuery({ shipment: code }), staleTime: 60_000 });
