import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { Card, Facts } from '@/components/card';
import { useFormat } from '@/i18n/use-format';
import type { CartonDetail } from '../api/types';
import { places } from '../model/words';

/** What a carton is and where it stands; of another region's carton its finder reads the destination only. */
export function CartonFacts({ detail: { carton, orderCode } }: { detail: CartonDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const destination = useRegionName(carton.destinationCode);
  const place = places.find((one) => one === carton.place);
  return (
    <Card title={t('carton.facts')}>
      <Facts
        facts={[
          { label: t('column.way'), value: destination },
          {
            label: t('carton.place'),
            value: (
              <>
                {place === undefined ? carton.place : t(`place.${place}`)} · <Whose code={carton.placeRef} />
              </>
            ),
          },
          ...(orderCode == null
            ? []
            : [
                {
                  label: t('column.order'),
                  value: (
                    <Link to="/orders/$code" params={{ code: orderCode }} className="t-link t-code">
                      {orderCode}
                    </Link>
                  ),
                },
              ]),
          ...(carton.packedSheets == null
            ? []
            : [
                { label: t('column.label'), value: format.count(carton.packedSheets, 'sheet') },
                { label: t('carton.now'), value: format.count(carton.quantitySheets, 'sheet') },
                { label: t('column.seal'), value: <span className="t-code">{carton.seal}</span> },
              ]),
        ]}
      />
    </Card>
  );
}

const regionCode = /^\d{2}(\.\d{2,4})*$/;

/** A region by its name; a plant, a shipment or a team by its code. */
function Whose({ code }: { code: string }) {
  return regionCode.test(code) ? <RegionName code={code} /> : <span className="t-code">{code}</span>;
}

const RegionName = ({ code }: { code: string }) => useRegionName(code);
