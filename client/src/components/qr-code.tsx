import { useEffect, useState } from 'react';

interface QrCodeProps {
  text: string;
  /** What it leads to, for those who do not see it. */
  label: string;
  sizeMillimetres?: number;
}

const quietModules = 4;

/** A QR code drawn as one path; the encoder is loaded only where one is shown. */
export function QrCode({ text, label, sizeMillimetres = 26 }: QrCodeProps) {
  const [drawn, setDrawn] = useState<{ path: string; size: number } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('qrcode').then(({ default: qrcode }) => {
      const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
      const { size } = modules;
      let path = '';
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          if (modules.get(row, column)) {
            path += `M${String(column + quietModules)} ${String(row + quietModules)}h1v1h-1z`;
          }
        }
      }
      if (isCurrent) setDrawn({ path, size: size + 2 * quietModules });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const side = `${String(sizeMillimetres)}mm`;
  if (drawn === null) return <span style={{ display: 'inline-block', width: side, height: side }} />;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(drawn.size)} ${String(drawn.size)}`}
      width={side}
      height={side}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}
